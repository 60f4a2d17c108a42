import type { ErasureStore } from '../../../src/directory/retention/domain/erasure-store.ts';
import { userNameKey } from '../../../src/directory/users/domain/user-name-key.ts';
import type { UserKey } from '../../../src/directory/users/domain/user-store.ts';
import { type MemoryState, turn } from './state.ts';

interface PendingErasure {
  readonly key: UserKey;
  readonly userNames: readonly string[];
}

/** Empties the history in `begin`, which hides it from readers; keeps the names until `finish`. */
export function memoryErasures(state: MemoryState): ErasureStore {
  const pending: PendingErasure[] = [];
  const indexOfKey = ({ enterpriseId, id }: UserKey) =>
    pending.findIndex(({ key }) => key.enterpriseId === enterpriseId && key.id === id);
  const revisionsOf = ({ enterpriseId, id }: UserKey) =>
    state.revisions.filter((one) => one.enterpriseId === enterpriseId && one.userId === id);

  return {
    async begin(key, mark) {
      await turn();
      const newest = revisionsOf(key).at(-1);
      if (newest?.operation === 'ERASE') return { revision: newest, isPending: indexOfKey(key) >= 0 };
      if (newest?.operation !== 'DELETE') return null;
      const userNames = new Set(revisionsOf(key).flatMap(({ profile }) => profile?.userName ?? []));
      pending.push({ key, userNames: [...userNames] });
      const sequence = String(state.revisions.length + 1);
      const revision = { ...newest, ...mark, sequence, version: newest.version + 1, profile: null, previous: null };
      state.revisions.push(revision);
      for (const one of revisionsOf(key))
        state.revisions[state.revisions.indexOf(one)] = { ...one, profile: null, previous: null };
      return { revision, isPending: true };
    },
    async listPending(limit) {
      await turn();
      return pending.slice(0, limit).map(({ key }) => key);
    },
    async userNamesOf(key) {
      await turn();
      return pending[indexOfKey(key)]?.userNames ?? [];
    },
    async emptyRequests({ enterpriseId, id }, { userNames, after, limit }) {
      await turn();
      const names = new Set(userNames.map(userNameKey));
      const owners = state.users.filter(
        (user) => user.enterpriseId === enterpriseId && names.has(userNameKey(user.profile.userName)),
      );
      const isOwners = (userId: string | null) => owners.some((owner) => owner.id === userId);
      const matching = state.requests
        .filter((entry) => entry.enterpriseId === enterpriseId && (after === null || entry.id > after))
        .filter(
          ({ userId, userName }) =>
            userId === id || (userName && names.has(userNameKey(userName)) && !isOwners(userId)),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
      for (const entry of matching)
        state.requests[state.requests.indexOf(entry)] = { ...entry, reason: null, body: null, userName: null };
      return matching.at(-1)?.id ?? null;
    },
    async isProjected() {
      await turn();
      return true;
    },
    async emptyRevisions(key, after, limit) {
      await turn();
      const versions = revisionsOf(key).map(({ version }) => version);
      return (
        versions
          .filter((version) => version > after)
          .slice(0, limit)
          .at(-1) ?? null
      );
    },
    async finish(key) {
      await turn();
      const place = indexOfKey(key);
      if (place >= 0) pending.splice(place, 1);
    },
  };
}
