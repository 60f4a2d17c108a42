import type { HistoryStore, RevisionsPage, RevisionsQuery } from '../../src/directory/domain/history-store.ts';
import type { Revision } from '../../src/directory/domain/revision.ts';
import type { UserField } from '../../src/directory/domain/user-attributes.ts';
import { toInstant } from '../../src/kernel/instant.ts';
import { type MemoryState, turn } from './memory-state.ts';

export function memoryHistory({ revisions }: MemoryState): HistoryStore {
  return {
    async findAsOf({ enterpriseId, id }, moment) {
      await turn();
      const last = revisions.findLast(
        (revision) => revision.enterpriseId === enterpriseId && revision.userId === id && revision.at <= moment,
      );
      if (last === undefined || last.operation === 'DELETE') return null;
      const { userId, version, createdAt, at, profile } = last;
      if (profile === null) return null;
      const times = { createdAt: toInstant(createdAt), updatedAt: toInstant(at) };
      return { id: userId, enterpriseId, version, ...times, profile };
    },
    async listOfUser({ enterpriseId, id }, query) {
      await turn();
      const ofUser = revisions.filter((revision) => revision.enterpriseId === enterpriseId && revision.userId === id);
      return newestFirst(ofUser, query);
    },
    async listOfEnterprise(enterpriseId, query) {
      await turn();
      return newestFirst(
        revisions.filter((revision) => revision.enterpriseId === enterpriseId),
        query,
      );
    },
    async listDeletions(enterpriseId, query) {
      await turn();
      return newestFirst(
        revisions.filter((one) => one.enterpriseId === enterpriseId && one.operation === 'DELETE'),
        query,
      );
    },
    async findByRequests(enterpriseId, ids) {
      await turn();
      const of = (id: string) =>
        revisions.find((revision) => revision.enterpriseId === enterpriseId && revision.requestId === id);
      return { values: ids.map((id) => of(id) ?? null), bytes: 0, isCut: false };
    },
    async findProvenance(enterpriseId, users) {
      await turn();
      return users.map(({ id, version }) => {
        const known = revisions.filter(
          (one) => one.enterpriseId === enterpriseId && one.userId === id && one.version <= version,
        );
        const origins = new Map<UserField, Revision>();
        for (const revision of known) {
          if (revision.operation === 'DELETE') continue;
          for (const field of revision.fields) origins.set(field, revision);
        }
        return [...origins].map(([field, revision]) => ({ field, revision }));
      });
    },
    async prune(enterpriseId, { before, after, most }) {
      await turn();
      const isMeant = ({ at, sequence }: Revision) => at < before && BigInt(sequence) > BigInt(after ?? 0);
      const stretch = revisions.filter((one) => one.enterpriseId === enterpriseId && isMeant(one)).slice(0, most);
      const unneeded = revisions.filter((one) => {
        const later = revisions.filter(({ userId, version }) => userId === one.userId && version > one.version);
        return one.enterpriseId === enterpriseId && later.some((each) => stretch.includes(each));
      });
      for (const one of unneeded) revisions.splice(revisions.indexOf(one), 1);
      return { pruned: unneeded.length, last: stretch.at(-1)?.sequence ?? null };
    },
  };
}

function newestFirst(revisions: readonly Revision[], { first, before }: RevisionsQuery): RevisionsPage {
  const left = revisions.filter(({ sequence }) => before === null || BigInt(sequence) < BigInt(before)).toReversed();
  return { revisions: left.slice(0, first), hasMore: left.length > first, bytes: 0 };
}
