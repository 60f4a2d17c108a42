import type { FailureGroupsQuery, RequestsListQueryVariables } from '../../api/operations.generated.ts';
import { ADMINISTRATION_TOKEN } from '../../shared/access-tokens/token-state.ts';
import { instantAfter } from '../../shared/instants.ts';
import type { CauseParam, RequestSearch } from './provisioning-search.ts';

/** Translates the URL parameters to a GraphQL filter of the request log. */
export function requestFilterOf(search: RequestSearch): NonNullable<RequestsListQueryVariables['filter']> {
  const { outcome, method, status, statusClass, dialect, operation, cause, user, token, from, until } = search;
  const isAdministration = token === ADMINISTRATION_TOKEN;
  return {
    ...(outcome === 'failure' ? { isFailure: true } : { outcome: outcome ?? null }),
    method: method ?? null,
    status: status ?? null,
    statusClass: statusClass ?? null,
    dialect: dialect ?? null,
    operation: operation ?? null,
    cause: cause ? { ...cause, reason: cause.reason ?? '' } : null,
    ...(user !== undefined && !isUserId(user) ? { userSearch: user } : { userId: user ?? null }),
    ...(isAdministration ? { isAdministration } : { accessTokenId: token ?? null }),
    from: from ?? null,
    until: until ?? null,
  };
}

const USER_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The parameter `user` is an ID or a user name. */
function isUserId(user: string): boolean {
  return USER_ID.test(user);
}

type FailureGroup = FailureGroupsQuery['enterprise']['failures'][number];

/** The URL parameters that select exactly the requests of a group. */
export function requestsOf({ firstAt, lastAt, ...group }: FailureGroup): RequestSearch {
  const { status, scimType, operation, reason } = group;
  const cause: CauseParam = {
    status,
    scimType: scimType ?? undefined,
    operation: operation ?? undefined,
    reason: reason || undefined,
  };
  return { cause, from: firstAt, until: instantAfter(lastAt) };
}
