import { withoutNulls } from '../../graphql/without-nulls.ts';
import { readSearch } from '../../search/graphql/read-users-query.ts';
import type { RequestFilter } from '../domain/request-entry.ts';
import type { RequestFilterInput } from './request.filter.ts';

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
