import { assertFilterSize } from '../../graphql/limits/filter-size.ts';
import { withoutNulls } from '../../graphql/without-nulls.ts';
import { readSearch } from '../../insight/graphql/read-numbers.ts';
import type { RequestFilter } from '../../requests/domain/request-entry.ts';
import type { RequestFilterInput } from '../../requests/graphql/request.filter.ts';
import type { UserFilter } from '../../users/domain/user-filter.ts';
import type { UserFilterInput } from './user.filter.ts';

/**
 * The domain's filter: of the same shape and the same names, without the nulls.
 *
 * @throws Fault `LIMIT_EXCEEDED`
 */
export function readFilter(filter: UserFilterInput | null): UserFilter {
  assertFilterSize(filter, 'filter');
  return withoutNulls(filter ?? {}) as UserFilter;
}

/**
 * The conditions on the request log, without the nulls; but in a cause `null` means that there was none.
 *
 * @throws Fault `LIMIT_EXCEEDED` for too long a search
 */
export function readRequestFilter(filter: RequestFilterInput | null): RequestFilter {
  const { cause, ...others } = filter ?? {};
  readSearch(others.userSearch);
  const conditions = withoutNulls(others) as RequestFilter;
  if (!cause) return conditions;
  const { status, scimType = null, operation = null, reason } = cause;
  return { ...conditions, cause: { status, scimType, operation, reason } };
}
