import type { ClientDeviation } from '../../../src/directory/requests/domain/deviation.ts';
import {
  type FailureCause,
  type FailureGroup,
  MAX_LISTED_REQUESTS,
} from '../../../src/directory/requests/domain/failures.ts';
import { DIRECT_PATH, type RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { RequestFilter } from '../../../src/directory/requests/domain/request-filter.ts';
import type { RequestStore } from '../../../src/directory/requests/domain/request-store.ts';
import { isStorableText } from '../../../src/directory/shared/storable-text.ts';
import { searchWords } from '../../../src/directory/users/domain/search-words.ts';
import { storedUserNameKey, userNameKey } from '../../../src/directory/users/domain/user-name-key.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { isFoundBy } from '../directory/is-found-by.ts';
import { isRead, requestEvent } from './events.ts';
import { type MemoryState, turn } from './state.ts';

export function memoryRequests({ requests, users, events }: MemoryState): RequestStore {
  const deviations: ClientDeviation[] = [];
  const requestsOf = (enterpriseId: EnterpriseId) => requests.filter((entry) => entry.enterpriseId === enterpriseId);
  const ownerOf = (enterpriseId: EnterpriseId, userName: string | null) =>
    users.find((one) => one.enterpriseId === enterpriseId && storedUserNameKey(one) === userNameKey(userName ?? ''));

  /** Whether a request is for the user with this name, or failed with it. */
  function hasName({ enterpriseId, userId, userName }: RequestEntry, name: string): boolean {
    const key = userNameKey(name);
    if (userName !== null && userNameKey(userName) === key) return true;
    return userId !== null && userId === ownerOf(enterpriseId, name)?.id;
  }

  /** Whether a request has this name, is for a user whom these words find, or failed with a name with this text. */
  function isAbout(entry: RequestEntry, search: string): boolean {
    if (hasName(entry, search)) return true;
    if (!isStorableText(search)) return false;
    const { enterpriseId, userId, userName } = entry;
    const user = users.find((one) => one.enterpriseId === enterpriseId && one.id === userId);
    if (user !== undefined && isFoundBy(user, searchWords(search))) return true;
    return userName !== null && userNameKey(userName).includes(userNameKey(search));
  }

  function isSelected(entry: RequestEntry, { userName, userSearch, ...filter }: RequestFilter): boolean {
    if (userName !== undefined && !hasName(entry, userName)) return false;
    return (userSearch === undefined || isAbout(entry, userSearch)) && meets(entry, filter);
  }

  function isHealed({ enterpriseId, id, userId, userName, method }: RequestEntry): boolean {
    const subject = userId ?? ownerOf(enterpriseId, userName)?.id;
    return requestsOf(enterpriseId).some(
      (later) =>
        later.userId !== null &&
        later.userId === subject &&
        later.id > id &&
        later.outcome === 'SUCCEEDED' &&
        later.path !== DIRECT_PATH &&
        (isRead(method) || !isRead(later.method)),
    );
  }

  /** @param entries the failures of one cause, newest first */
  function toGroup(entries: readonly RequestEntry[]): FailureGroup[] {
    const [last, first] = [entries[0], entries.at(-1)];
    if (last === undefined || first === undefined) return [];
    const { status, scimType, operation, reason } = last;
    const lasts = [...Map.groupBy(entries, subjectOf)].flatMap(([subject, [newest]]) =>
      subject !== null && newest ? [newest] : [],
    );
    const [healed, failing] = [lasts.filter(isHealed), lasts.filter((one) => !isHealed(one))];
    const ids = (some: readonly RequestEntry[]) => some.slice(0, MAX_LISTED_REQUESTS).map(({ id }) => id);
    return [
      {
        status,
        scimType,
        operation,
        reason: reason ?? '',
        requests: entries.length,
        users: lasts.length,
        firstAt: first.at,
        lastAt: last.at,
        lastRequest: last,
        stillFailing: failing.length,
        healed: healed.length,
        stillFailingRequests: ids(failing),
        healedRequests: ids(healed),
      },
    ];
  }

  function countDeviations({ enterpriseId, at, id, deviations: found }: RequestEntry): void {
    for (const deviation of found) {
      const place = deviations.findIndex((one) => one.enterpriseId === enterpriseId && one.deviation === deviation);
      const known = deviations[place];
      const isFirst = known === undefined || at < known.firstAt;
      const isLast = known === undefined || at >= known.lastAt;
      deviations.splice(place < 0 ? deviations.length : place, 1, {
        enterpriseId,
        deviation,
        requests: (known?.requests ?? 0) + 1,
        firstAt: isFirst ? at : known.firstAt,
        lastAt: isLast ? at : known.lastAt,
        lastRequestId: isLast ? id : known.lastRequestId,
      });
    }
  }

  return {
    leftOut: { bodies: 0, entries: 0 },
    losses: async () => [],
    async insertMany(entries) {
      await turn();
      for (const entry of entries) {
        const { enterpriseId, id, userId, userName } = entry;
        if (requestsOf(enterpriseId).some((one) => one.id === id)) continue;
        const subject = userId ?? (userName === null ? null : (ownerOf(enterpriseId, userName)?.id ?? null));
        requests.push({ ...entry, userId: subject });
        countDeviations(entry);
        if (entry.path !== DIRECT_PATH) events.push(requestEvent(entry));
      }
    },
    async list(enterpriseId, { filter, first, before }) {
      await turn();
      const newest = requestsOf(enterpriseId).sort(newestFirst);
      const place = before === null ? 0 : newest.findIndex(({ id }) => id === before) + 1 || newest.length;
      return newest
        .slice(place)
        .filter((entry) => isSelected(entry, filter))
        .slice(0, first);
    },
    async findMany(enterpriseId, ids) {
      await turn();
      return ids.map((id) => requestsOf(enterpriseId).find((entry) => entry.id === id) ?? null);
    },
    async failures(enterpriseId, { from, until, accessTokenId, first }) {
      await turn();
      const filter = { from, until, isFailure: true, ...(accessTokenId !== null && { accessTokenId }) };
      const failed = requestsOf(enterpriseId)
        .filter((entry) => meets(entry, filter) && isGrouped(entry))
        .sort(newestFirst);
      return [...Map.groupBy(failed, keyOf).values()].flatMap(toGroup).sort(compareGroups).slice(0, first);
    },
    async deviations(enterpriseId) {
      await turn();
      const own = deviations.filter((one) => one.enterpriseId === enterpriseId);
      return own.sort((a, b) => (a.deviation < b.deviation ? -1 : 1));
    },
    async prune(enterpriseId, before, limit) {
      await turn();
      const old = requestsOf(enterpriseId)
        .filter(({ at }) => at < before)
        .sort((a, b) => newestFirst(b, a))
        .slice(0, limit);
      for (const entry of old) requests.splice(requests.indexOf(entry), 1);
      return old.length;
    },
  };
}

function newestFirst(a: RequestEntry, b: RequestEntry): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
}

/** Groups with a user who is still failing first, then groups without a known user; then the most frequent. */
function compareGroups(a: FailureGroup, b: FailureGroup): number {
  const failing = +(b.stillFailing > 0) - +(a.stillFailing > 0);
  return failing || +(b.users === 0) - +(a.users === 0) || b.requests - a.requests || +b.lastAt - +a.lastAt;
}

function subjectOf({ userId, userName }: RequestEntry): string | null {
  return userId ?? (userName === null ? null : userNameKey(userName));
}

function meets(entry: RequestEntry, filter: Omit<RequestFilter, 'userName' | 'userSearch'>): boolean {
  const { from, until, statusClass, deviation, isFailure, isAdministration, cause, ...equal } = filter;
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
