import { type ClientDeviation, DEVIATIONS } from '../../../src/directory/requests/domain/deviation.ts';
import {
  type FailureCause,
  type FailureGroup,
  MAX_LISTED_REQUESTS,
} from '../../../src/directory/requests/domain/failures.ts';
import { DIRECT_PATH, type RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { RequestFilter } from '../../../src/directory/requests/domain/request-filter.ts';
import type { RequestStore } from '../../../src/directory/requests/domain/request-store.ts';
import { searchWords } from '../../../src/directory/users/domain/search-words.ts';
import { userNameKey } from '../../../src/directory/users/domain/user-name-key.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { isFoundBy } from '../directory/is-found-by.ts';
import { type MemoryState, turn } from './state.ts';

export function memoryRequests({ requests, users }: MemoryState): RequestStore {
  const of = (enterpriseId: EnterpriseId) => requests.filter((entry) => entry.enterpriseId === enterpriseId);
  /** Searches the words of existing users, and the names in failed requests. */
  function isAbout({ enterpriseId, userId, userName }: RequestEntry, search: string | undefined): boolean {
    if (search === undefined || (userName && userNameKey(userName).includes(userNameKey(search)))) return true;
    const user = users.find((one) => one.enterpriseId === enterpriseId && one.id === userId);
    return user !== undefined && isFoundBy(user, searchWords(search));
  }

  function isHealed({ enterpriseId, id, userId, userName, method }: RequestEntry): boolean {
    const key = userName === null ? null : userNameKey(userName);
    const owner = users.find((one) => one.enterpriseId === enterpriseId && userNameKey(one.profile.userName) === key);
    return of(enterpriseId).some(
      (later) =>
        later.userId === (userId ?? owner?.id ?? '') &&
        later.id > id &&
        later.outcome === 'SUCCEEDED' &&
        later.path !== DIRECT_PATH &&
        (method === 'GET' || later.method !== 'GET'),
    );
  }

  function judge(entries: readonly RequestEntry[]): Judgement {
    const newest = entries.toSorted((a, b) => +b.at - +a.at);
    const lasts = [
      ...Map.groupBy(newest, ({ userId, userName }) => userId ?? (userName && userNameKey(userName))),
    ].flatMap(([subject, [last]]) => (subject !== null && last ? [last] : []));
    const ids = (some: readonly RequestEntry[]) => some.slice(0, MAX_LISTED_REQUESTS).map(({ id }) => id);
    const [healed, failing] = [lasts.filter(isHealed), lasts.filter((last) => !isHealed(last))];
    return {
      stillFailing: failing.length,
      healed: healed.length,
      stillFailingRequests: ids(failing),
      healedRequests: ids(healed),
    };
  }

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
        .filter((entry) => meets(entry, filter) && isAbout(entry, filter.userSearch))
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
        .filter(isGrouped);
      const groups = Map.groupBy(failed, keyOf);
      return [...groups.values()]
        .map((entries) => ({ ...toGroup(entries), ...judge(entries) }))
        .sort(
          (a, b) => +(b.stillFailing > 0) - +(a.stillFailing > 0) || b.requests - a.requests || +b.lastAt - +a.lastAt,
        )
        .slice(0, first);
    },
    async deviations(enterpriseId) {
      await turn();
      return DEVIATIONS.flatMap((deviation): ClientDeviation[] => {
        const found = of(enterpriseId).filter(({ deviations }) => deviations.includes(deviation));
        const [first, last] = [found[0], found.at(-1)];
        if (first === undefined || last === undefined) return [];
        const times = { firstAt: first.at, lastAt: last.at };
        return [{ enterpriseId, deviation, requests: found.length, ...times, lastRequestId: last.id }];
      });
    },
    async prune(enterpriseId, before, limit) {
      await turn();
      const old = of(enterpriseId)
        .filter(({ at }) => at < before)
        .slice(0, limit);
      for (const entry of old) requests.splice(requests.indexOf(entry), 1);
      return old.length;
    },
  };
}

type Judgement = Pick<FailureGroup, 'stillFailing' | 'healed' | 'stillFailingRequests' | 'healedRequests'>;

function toGroup(entries: readonly RequestEntry[]): Omit<FailureGroup, keyof Judgement> {
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
  const { from, until, statusClass, deviation, isFailure, isAdministration, cause, userName, userSearch, ...equal } =
    filter;
  if (userName !== undefined && userNameKey(entry.userName ?? '') !== userNameKey(userName)) return false;
  if (from !== undefined && entry.at < from) return false;
  if (until !== undefined && entry.at >= until) return false;
  if (statusClass !== undefined && Math.floor(entry.status / 100) !== statusClass) return false;
  if (deviation !== undefined && !entry.deviations.includes(deviation)) return false;
  if (isFailure !== undefined && isFailure !== (entry.outcome !== 'SUCCEEDED')) return false;
  if (isAdministration !== undefined && isAdministration !== (entry.accessTokenId === null)) return false;
  if (cause !== undefined && !(isGrouped(entry) && keyOf(entry) === keyOf(cause))) return false;
  const wanted = Object.entries(equal) as [keyof RequestEntry, unknown][];
  return wanted.every(([field, value]) => value === undefined || entry[field] === value);
}

function isGrouped({ outcome, status, method, operation, path }: RequestEntry): boolean {
  return path !== DIRECT_PATH && outcome !== 'SUCCEEDED' && (status !== 404 || method !== 'GET' || operation === null);
}

function keyOf({ status, scimType, operation, reason }: FailureCause | RequestEntry): string {
  return JSON.stringify([status, scimType, operation, reason ?? '']);
}
