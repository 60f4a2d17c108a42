import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { DirectoryContext } from '../../graphql/context.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { InsightStores } from '../domain/statistics-store.ts';

/** The context of this chapter's resolvers. */
export interface InsightContext extends DirectoryContext<UsersSession<InsightStores>> {
  /** Counts the changes of an enterprise that are not counted yet, once per operation. */
  catchUp(enterpriseId: EnterpriseId): Promise<void>;
}
