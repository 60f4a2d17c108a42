import type {
  HistoryStore,
  RevisionPosition,
  RevisionsPage,
  RevisionsQuery,
} from '../../../src/directory/history/domain/history-store.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import { summaryOf } from '../../../src/directory/users/domain/user.ts';
import type { UserField } from '../../../src/directory/users/domain/user-attributes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { type MemoryState, turn } from './state.ts';

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
      return pageOf(
        revisions.filter((one) => one.enterpriseId === enterpriseId && one.userId === id),
        query,
      );
    },
    async listOfEnterprise(enterpriseId, query) {
      await turn();
      return pageOf(
        revisions.filter((one) => one.enterpriseId === enterpriseId),
        query,
      );
    },
    async findByRequests(enterpriseId, ids) {
      await turn();
      const of = (id: string) =>
        revisions.find((revision) => revision.enterpriseId === enterpriseId && revision.requestId === id);
      return { values: ids.map((id) => of(id) ?? null), bytes: 0, isTruncated: false };
    },
    async findSummaries(enterpriseId, ids) {
      await turn();
      return ids.map((id) => {
        const last = revisions.findLast((one) => one.enterpriseId === enterpriseId && one.userId === id);
        return last?.profile ? summaryOf(last.userId, last.profile, last.operation === 'DELETE') : null;
      });
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
    async prune(enterpriseId, { before, after, limit }) {
      await turn();
      const isExamined = ({ at, sequence }: Revision) => at < before && BigInt(sequence) > BigInt(after ?? 0);
      const batch = revisions.filter((one) => one.enterpriseId === enterpriseId && isExamined(one)).slice(0, limit);
      const unneeded = revisions.filter((one) => {
        const later = revisions.filter(({ userId, version }) => userId === one.userId && version > one.version);
        return one.enterpriseId === enterpriseId && later.some((each) => batch.includes(each));
      });
      for (const one of unneeded) revisions.splice(revisions.indexOf(one), 1);
      return { pruned: unneeded.length, last: batch.at(-1)?.sequence ?? null };
    },
  };
}

function pageOf(revisions: readonly Revision[], query: RevisionsQuery): RevisionsPage {
  const { first, direction, after, from, until, operation, field } = query;
  const sorted = revisions.toSorted(comparePositions);
  const left = (direction === 'ASC' ? sorted : sorted.toReversed()).filter((one) => {
    const isAfter =
      after === null || (direction === 'ASC' ? comparePositions(one, after) : comparePositions(after, one)) > 0;
    const isInRange = (from === null || one.at >= from) && (until === null || one.at < until);
    return isAfter && isInRange && (operation ?? one.operation) === one.operation && isNamed(one, field);
  });
  const shown = left.slice(0, first);
  return { revisions: shown, hasMore: left.length > first, end: shown.at(-1) ?? null, bytes: 0 };
}

function isNamed({ fields }: Revision, field: UserField | null): boolean {
  return field === null || fields.includes(field);
}

function comparePositions(a: RevisionPosition, b: RevisionPosition): number {
  return a.at.getTime() - b.at.getTime() || Number(a.sequence) - Number(b.sequence);
}
