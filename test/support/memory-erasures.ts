import type { ErasureStore } from '../../src/directory/retention/domain/erasure-store.ts';
import { userNameKey } from '../../src/directory/users/domain/user-name-key.ts';
import type { UserKey } from '../../src/directory/users/domain/user-store.ts';
import { type MemoryState, turn } from './memory-state.ts';

interface UnderWay {
  readonly key: UserKey;
  readonly userNames: readonly string[];
}

/** What is under way is emptied in the history at once, where no reader may be told of it; the names are kept until the end. */
export function memoryErasures(state: MemoryState): ErasureStore {
  const underWay: UnderWay[] = [];
  const placeOf = ({ enterpriseId, id }: UserKey) =>
    underWay.findIndex(({ key }) => key.enterpriseId === enterpriseId && key.id === id);
  const revisionsOf = ({ enterpriseId, id }: UserKey) =>
    state.revisions.filter((one) => one.enterpriseId === enterpriseId && one.userId === id);

  return {
    async begin(key, mark) {
      await turn();
      const newest = revisionsOf(key).at(-1);
      if (newest?.operation === 'ERASE') return { revision: newest, isUnderWay: placeOf(key) >= 0 };
      if (newest?.operation !== 'DELETE') return null;
      const userNames = new Set(revisionsOf(key).flatMap(({ profile }) => profile?.userName ?? []));
      underWay.push({ key, userNames: [...userNames] });
      const sequence = String(state.revisions.length + 1);
      const revision = { ...newest, ...mark, sequence, version: newest.version + 1, profile: null, previous: null };
      state.revisions.push(revision);
      for (const one of revisionsOf(key))
        state.revisions[state.revisions.indexOf(one)] = { ...one, profile: null, previous: null };
      return { revision, isUnderWay: true };
    },
    async underWay(most) {
      await turn();
      return underWay.slice(0, most).map(({ key }) => key);
    },
    async userNamesOf(key) {
      await turn();
      return underWay[placeOf(key)]?.userNames ?? [];
    },
    async emptyRequests({ enterpriseId, id }, { userNames, after, most }) {
      await turn();
      const names = new Set(userNames.map(userNameKey));
      const owners = state.users.filter(
        (user) => user.enterpriseId === enterpriseId && names.has(userNameKey(user.profile.userName)),
      );
      const isOwners = (userId: string | null) => owners.some((owner) => owner.id === userId);
      const meant = state.requests
        .filter((entry) => entry.enterpriseId === enterpriseId && (after === null || entry.id > after))
        .filter(
          ({ userId, userName }) =>
            userId === id || (userName && names.has(userNameKey(userName)) && !isOwners(userId)),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, most);
      for (const entry of meant)
        state.requests[state.requests.indexOf(entry)] = { ...entry, reason: null, body: null, userName: null };
      return meant.at(-1)?.id ?? null;
    },
    async isCounted() {
      await turn();
      return true;
    },
    async emptyRevisions(key, after, most) {
      await turn();
      const versions = revisionsOf(key).map(({ version }) => version);
      return (
        versions
          .filter((version) => version > after)
          .slice(0, most)
          .at(-1) ?? null
      );
    },
    async finish(key) {
      await turn();
      const place = placeOf(key);
      if (place >= 0) underWay.splice(place, 1);
    },
  };
}
