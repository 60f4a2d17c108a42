import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { BatchSource, DirectoryContext } from '../../graphql/context.ts';
import type { Revision } from '../../users/domain/revision.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import type { RequestsStores } from '../domain/request-store.ts';

/** The context of this chapter's resolvers. */
export interface RequestsContext extends DirectoryContext<UsersSession<RequestsStores>> {
  /** Brings the word index of an enterprise up to date; the chapter `insight` implements it. */
  projectNow(enterpriseId: EnterpriseId): Promise<void>;
}

/** Entries of the request log by id. */
export function requestsById(
  { stores, enterpriseId }: BatchSource<RequestsStores>,
  ids: readonly RequestId[],
): Promise<readonly (RequestEntry | null)[]> {
  return stores.requests.findMany(enterpriseId, ids);
}

/** The revision that each request made, by the id of the request. */
export function revisionsByRequest(
  { stores, enterpriseId, bytes }: BatchSource<RequestsStores>,
  ids: readonly RequestId[],
): Promise<readonly (Revision | null)[]> {
  return bytes.readAll((maxBytes) => stores.history.findByRequests(enterpriseId, ids, maxBytes));
}
