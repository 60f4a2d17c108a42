import { DIALECTS, type DialectSighting } from '../../src/directory/domain/dialect.ts';
import type { FailureCause } from '../../src/directory/domain/failure-cause.ts';
import type { FailureGroup } from '../../src/directory/domain/failures.ts';
import { DIRECT_PATH, type RequestEntry, type RequestFilter } from '../../src/directory/domain/request-entry.ts';
import type { RequestStore } from '../../src/directory/domain/request-store.ts';
import { userNameKey } from '../../src/directory/domain/user-name-key.ts';
import type { EnterpriseId } from '../../src/kernel/ids.ts';
import { type MemoryState, turn } from './memory-state.ts';

export function memoryRequests({ requests }: MemoryState): RequestStore {
  const of = (enterpriseId: EnterpriseId) => requests.filter((entry) => entry.enterpriseId === enterpriseId);
  return {
    leftOut: { bodies: 0, entries: 0 },
    losses: async () => [],
    async insertMany(entries) {
      await turn();
      const isNew = ({ enterpriseId, id }: RequestEntry) => !of(enterpriseId).some((entry) => entry.id === id);
      for (const entry of entries) if (isNew(entry)) requests.push(entry);
    },
    async list(enterpriseId, { filter, first, before }) {
      await turn();
      return of(enterpriseId)
        .filter((entry) => meets(entry, filter))
        .filter(({ id }) => before === null || id < before)
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, first);
    },
    async findMany(enterpriseId, ids) {
      await turn();
      return ids.map((id) => of(enterpriseId).find((entry) => entry.id === id) ?? null);
    },
    async failures(enterpriseId, { from, until, accessTokenId, first }) {
      await turn();
      const failed = of(enterpriseId)
        .filter((entry) => meets(entry, { from, until, isFailure: true, ...(accessTokenId && { accessTokenId }) }))
        .filter(isCounted);
      const groups = Map.groupBy(failed, keyOf);
      return [...groups.values()]
        .map(toGroup)
        .sort((a, b) => b.requests - a.requests || +b.lastAt - +a.lastAt)
        .slice(0, first);
    },
    async dialects(enterpriseId) {
      await turn();
      return DIALECTS.flatMap((dialect): DialectSighting[] => {
        const spoken = of(enterpriseId).filter(({ dialects }) => dialects.includes(dialect));
        const [first, last] = [spoken[0], spoken.at(-1)];
        if (first === undefined || last === undefined) return [];
        const moments = { firstAt: first.at, lastAt: last.at };
        return [{ enterpriseId, dialect, requests: spoken.length, ...moments, lastRequestId: last.id }];
      });
    },
    async prune(enterpriseId, before, most) {
      await turn();
      const old = of(enterpriseId)
        .filter(({ at }) => at < before)
        .slice(0, most);
      for (const entry of old) requests.splice(requests.indexOf(entry), 1);
      return old.length;
    },
  };
}

function toGroup(entries: readonly RequestEntry[]): FailureGroup {
  const sorted = entries.toSorted((a, b) => +a.at - +b.at);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A group has an entry');
  const { status, scimType, operation, reason } = last;
  return {
    status,
    scimType,
    operation,
    reason: reason ?? '',
    requests: entries.length,
    users: new Set(entries.flatMap(({ userId }) => userId ?? [])).size,
    firstAt: first.at,
    lastAt: last.at,
    lastRequest: last,
  };
}

function meets(entry: RequestEntry, filter: RequestFilter): boolean {
  const { from, until, statusClass, dialect, isFailure, isAdministration, cause, userName, ...equal } = filter;
  if (userName !== undefined && userNameKey(entry.userName ?? '') !== userNameKey(userName)) return false;
  if (from !== undefined && entry.at < from) return false;
  if (until !== undefined && entry.at >= until) return false;
  if (statusClass !== undefined && Math.floor(entry.status / 100) !== statusClass) return false;
  if (dialect !== undefined && !entry.dialects.includes(dialect)) return false;
  if (isFailure !== undefined && isFailure !== (entry.outcome !== 'SUCCEEDED')) return false;
  if (isAdministration !== undefined && isAdministration !== (entry.accessTokenId === null)) return false;
  if (cause !== undefined && !(isCounted(entry) && keyOf(entry) === keyOf(cause))) return false;
  const wanted = Object.entries(equal) as [keyof RequestEntry, unknown][];
  return wanted.every(([field, value]) => value === undefined || entry[field] === value);
}

function isCounted({ outcome, status, method, operation, path }: RequestEntry): boolean {
  return path !== DIRECT_PATH && outcome !== 'SUCCEEDED' && (status !== 404 || method !== 'GET' || operation === null);
}

function keyOf({ status, scimType, operation, reason }: FailureCause | RequestEntry): string {
  return JSON.stringify([status, scimType, operation, reason ?? '']);
}
