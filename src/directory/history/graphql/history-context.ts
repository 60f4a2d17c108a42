import type { BatchSource, DirectoryContext } from '../../graphql/context.ts';
import type { UserSummary } from '../../users/domain/user.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { FieldProvenance, HistoryStores, UserVersion } from '../domain/history-store.ts';

/** The context of this chapter's resolvers. */
export type HistoryContext = DirectoryContext<UsersSession<HistoryStores>>;

/** Summaries of existing and deleted users by id. */
export function summariesById(
  { stores, enterpriseId }: BatchSource<HistoryStores>,
  ids: readonly string[],
): Promise<readonly (UserSummary | null)[]> {
  return stores.history.findSummaries(enterpriseId, ids);
}

/** The revisions that set the attributes of users, by user and version. */
export function provenanceByVersion(
  { stores, enterpriseId }: BatchSource<HistoryStores>,
  versions: readonly UserVersion[],
): Promise<readonly (readonly FieldProvenance[] | null)[]> {
  return stores.history.findProvenance(enterpriseId, versions);
}
