import type { RequestsListQueryVariables } from '../../api/operations.generated.ts';
import type { RequestSearch } from './provisioning-search.ts';

/** Which entries of the request log the address means, as the directory takes it. */
export function requestFilterOf(search: RequestSearch): NonNullable<RequestsListQueryVariables['filter']> {
  const { outcome, method, status, statusClass, dialect, operation, user, token, from, until } = search;
  return {
    ...(outcome === 'failure' ? { isFailure: true } : { outcome: outcome ?? null }),
    method: method ?? null,
    status: status ?? null,
    statusClass: statusClass ?? null,
    dialect: dialect ?? null,
    operation: operation ?? null,
    userId: user ?? null,
    accessTokenId: token ?? null,
    from: from ?? null,
    until: until ?? null,
  };
}

/** The first moment behind one; a stretch of time that ends there holds it, too. */
export function justAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString();
}
