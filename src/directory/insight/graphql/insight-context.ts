import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { DirectoryContext } from '../../graphql/context.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { InsightStores } from '../domain/statistics-store.ts';

/** The context of this chapter's resolvers. */
export interface InsightContext extends DirectoryContext<UsersSession<InsightStores>> {
  /** Projects pending revisions of an enterprise before its statistics are read, once per operation. */
  projectNow(enterpriseId: EnterpriseId): Promise<void>;
}
