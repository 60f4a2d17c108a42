import type {
  FieldProvenance,
  HistoryStore,
  RevisionPosition,
  RevisionsPage,
  RevisionsQuery,
} from '../../../src/directory/history/domain/history-store.ts';
import type { Revision } from '../../../src/directory/users/domain/revision.ts';
import { summaryOf } from '../../../src/directory/users/domain/user.ts';
import type { UserField } from '../../../src/directory/users/domain/user-attributes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import type { EnterpriseId, RequestId } from '../../../src/kernel/ids.ts';
import { type MemoryState, turn, withinBytes } from './state.ts';

type Compare = (a: RevisionPosition, b: RevisionPosition) => number;

export function memoryHistory({ revisions, erasures }: MemoryState): HistoryStore {
  const revisionsOf = (enterpriseId: EnterpriseId, userId?: string) =>
    revisions.filter((one) => one.enterpriseId === enterpriseId && (userId ?? one.userId) === one.userId);
  const isUnderErasure = ({ enterpriseId, userId }: Revision) =>
    erasures.some((erasure) => erasure.enterpriseId === enterpriseId && erasure.id === userId);

  /** A revision as readers see it: without a profile from the start of an erasure. */
  function read(one: Revision): Revision {
    if (isUnderErasure(one)) return { ...one, profile: null, previous: null };
    const before = revisionsOf(one.enterpriseId, one.userId).find(({ version }) => version === one.version - 1);
    return { ...one, previous: before?.profile ?? null };
  }

  /** The last revision of a user up to a time; `null` if there is none, or if the user was deleted or erased. */
  function lastUntil(enterpriseId: EnterpriseId, userId: string, moment: Date): Revision | null {
    const last = revisionsOf(enterpriseId, userId).findLast(({ at }) => at <= moment);
    return last === undefined || last.operation === 'DELETE' || isUnderErasure(last) ? null : last;
  }

  /** Whether the next revision is pruned and a later one is not, so that the end of this one is unknown. */
  function isCutOff({ enterpriseId, userId, version }: Revision): boolean {
    const next = revisionsOf(enterpriseId, userId).find((one) => one.version > version);
    return next !== undefined && next.version > version + 1;
  }

  function page(among: readonly Revision[], compare: Compare, query: RevisionsQuery): RevisionsPage {
    const { first, maxBytes, direction, after } = query;
    const order: Compare = (a, b) => (direction === 'ASC' ? compare(a, b) : compare(b, a));
    const left = among
      .filter((one) => (after === null || order(one, after) > 0) && isSelected(one, query))
      .sort(order)
      .map(read);
    const { shown, bytes } = withinBytes(left.slice(0, first), maxBytes, ({ profile, previous }) => [
      profile,
      previous,
    ]);
    return { revisions: shown, hasMore: left.length > shown.length, end: shown.at(-1) ?? null, bytes };
  }

  return {
    async findAsOf({ enterpriseId, id }, moment) {
      await turn();
      const last = lastUntil(enterpriseId, id, moment);
      if (last?.profile == null || isCutOff(last)) return null;
      const { userId, version, createdAt, at, profile } = last;
      const manager = lastUntil(enterpriseId, profile.manager?.value?.toLowerCase() ?? '', moment);
      const times = { createdAt: toInstant(createdAt), updatedAt: toInstant(at) };
      return { id: userId, enterpriseId, version, ...times, profile, managerName: manager?.profile?.displayName };
    },
    async listOfUser({ enterpriseId, id }, query) {
      await turn();
      return page(revisionsOf(enterpriseId, id), bySequence, query);
    },
    async listOfEnterprise(enterpriseId, query) {
      await turn();
      return page(revisionsOf(enterpriseId), byTime, query);
    },
    async findByRequests(enterpriseId, ids, maxBytes) {
      await turn();
      const first = (id: RequestId) => revisionsOf(enterpriseId).find(({ requestId }) => requestId === id) ?? null;
      const found = ids.flatMap((id) => first(id) ?? []).map(read);
      const { shown, bytes } = withinBytes(found, maxBytes, ({ profile, previous }) => [profile, previous]);
      const values = ids.map((id) => shown.find(({ requestId }) => requestId === id) ?? null);
      return { values, bytes, isTruncated: found.length > shown.length };
    },
    async findSummaries(enterpriseId, ids) {
      await turn();
      return ids.map((id) => {
        const [last = null] = revisionsOf(enterpriseId, id).slice(-1).map(read);
        return last?.profile ? summaryOf(last.userId, last.profile, last.operation === 'DELETE') : null;
      });
    },
    async findProvenance(enterpriseId, users) {
      await turn();
      return users.map(({ id, version }) => {
        const known = revisionsOf(enterpriseId, id).filter((one) => one.version <= version);
        return provenanceIn(known).map(({ field, revision }) => ({ field, revision: read(revision) }));
      });
    },
    async prune(enterpriseId, { before, after, limit }) {
      await turn();
      const examined = revisionsOf(enterpriseId)
        .filter(({ sequence }) => BigInt(sequence) > BigInt(after ?? 0))
        .slice(0, limit);
      const firstRecent = examined.findIndex(({ at }) => at >= before);
      const batch = firstRecent < 0 ? examined : examined.slice(0, firstRecent);
      const superseded = [...Map.groupBy(batch, ({ userId }) => userId)].flatMap(([userId, own]) =>
        isUnderErasure(own[0] as Revision) ? [] : supersededIn(revisionsOf(enterpriseId, userId), own, before),
      );
      for (const one of superseded) revisions.splice(revisions.indexOf(one), 1);
      return { pruned: superseded.length, last: batch.at(-1)?.sequence ?? null };
    },
  };
}

/** The newest revision that set each attribute. */
function provenanceIn(revisions: readonly Revision[]): FieldProvenance[] {
  const origins = new Map<UserField, Revision>();
  for (const revision of revisions)
    if (revision.operation !== 'DELETE') for (const field of revision.fields) origins.set(field, revision);
  return [...origins].map(([field, revision]) => ({ field, revision }));
}

/** The revisions of a user that those of a batch superseded, except those that set a value which the user still has. */
function supersededIn(all: readonly Revision[], batch: readonly Revision[], before: Date): Revision[] {
  const [newest, last] = [all.at(-1), batch.at(-1)];
  if (newest === undefined || last === undefined) return [];
  const isGone = (newest.operation === 'DELETE' || newest.operation === 'ERASE') && newest.at < before;
  const kept = isGone ? [] : provenanceIn(all).filter(({ field }) => newest.profile?.[field] !== undefined);
  const isKept = (one: Revision) => kept.some(({ revision }) => revision === one);
  return all.filter((one) => (isGone ? one.version <= last.version : one.version < last.version) && !isKept(one));
}

function isSelected({ at, fields, operation }: Revision, query: RevisionsQuery): boolean {
  const { from, until, field } = query;
  const isInRange = (from === null || at >= from) && (until === null || at < until);
  return isInRange && (query.operation ?? operation) === operation && (field === null || fields.includes(field));
}

const bySequence: Compare = (a, b) => Number(a.sequence) - Number(b.sequence);
const byTime: Compare = (a, b) => a.at.getTime() - b.at.getTime() || bySequence(a, b);
