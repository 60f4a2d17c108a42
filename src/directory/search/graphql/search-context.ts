import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { DirectoryContext } from '../../graphql/context.ts';
import type { SearchSession } from '../usecase/search-session.ts';

/** The context of this chapter's resolvers. */
export interface SearchContext extends DirectoryContext<SearchSession> {
  /** Brings the word index of an enterprise up to date; a chapter above this one does it. */
  projectNow(enterpriseId: EnterpriseId): Promise<void>;
}
