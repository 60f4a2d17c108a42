import type { ErasureStore } from '../../../src/directory/retention/domain/erasure-store.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import { userNameKey } from '../../../src/directory/users/domain/user-name-key.ts';
import type { UserKey } from '../../../src/directory/users/domain/user-store.ts';
import { appendRevision, type MemoryState, turn } from './state.ts';

/** Erasures in memory. `begin` makes `memoryHistory` hide the data of the user; the other methods remove it. */
export function memoryErasures(state: MemoryState): ErasureStore {
  const { revisions, erasures, requests } = state;
  const indexOfKey = ({ enterpriseId, id }: UserKey) =>
    erasures.findIndex((key) => key.enterpriseId === enterpriseId && key.id === id);
  const revisionsOf = ({ enterpriseId, id }: UserKey) =>
    revisions.filter((one) => one.enterpriseId === enterpriseId && one.userId === id);

  return {
    async begin(key, mark) {
      await turn();
      const newest = revisionsOf(key).at(-1);
      if (newest?.operation === 'ERASE') return { revision: newest, isPending: indexOfKey(key) >= 0 };
      if (newest?.operation !== 'DELETE') return null;
      const version = newest.version + 1;
      const revision = appendRevision(state, {
        ...newest,
        ...mark,
        version,
        fields: [],
        profile: null,
        previous: null,
      });
      erasures.push({ enterpriseId: key.enterpriseId, id: key.id });
      return { revision, isPending: true };
    },
    async listPending(limit) {
      await turn();
      return erasures.slice(0, limit);
    },
    async userNamesOf(key) {
      await turn();
      return [...new Set(revisionsOf(key).flatMap(({ profile }) => profile?.userName ?? []))];
    },
    async emptyRequests({ enterpriseId, id }, { userNames, after, limit }) {
      await turn();
      const names = new Set(userNames.map(userNameKey));
      const owners = state.users.filter(
        (user) => user.enterpriseId === enterpriseId && names.has(userNameKey(user.profile.userName)),
      );
      const isOwners = (userId: string | null) => owners.some((owner) => owner.id === userId);
      const matching = requests
        .filter((entry) => entry.enterpriseId === enterpriseId && (after === null || entry.id > after))
        .filter(
          ({ userId, userName }) =>
            userId === id || (userName && names.has(userNameKey(userName)) && !isOwners(userId)),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
      for (const entry of matching)
        requests[requests.indexOf(entry)] = { ...entry, reason: null, body: null, userName: null };
      return matching.at(-1)?.id ?? null;
    },
    async isProjected() {
      await turn();
      return true;
    },
    async emptyRevisions(key, after, limit) {
      await turn();
      const batch: Revision[] = revisionsOf(key)
        .filter(({ version }) => version > after)
        .slice(0, limit);
      for (const one of batch) revisions[revisions.indexOf(one)] = { ...one, profile: null, previous: null };
      return batch.at(-1)?.version ?? null;
    },
    async finish(key) {
      await turn();
      const place = indexOfKey(key);
      if (place >= 0) erasures.splice(place, 1);
    },
  };
}
