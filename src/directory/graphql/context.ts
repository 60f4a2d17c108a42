import type { AccessTokenId, EnterpriseId, LoginSessionId, RequestId } from '../../kernel/ids.ts';
import type { PendingResponse } from '../../kernel/pending-response.ts';
import { forbidden, unauthenticated } from '../access/domain/access-faults.ts';
import { type Action, isAllowed, permissionsFor } from '../access/domain/permission.ts';
import type { Session } from '../access/usecase/session.ts';
import type { RequestJournal } from '../requests/usecase/request-journal.ts';
import type { LongPages } from './limits/long-pages.ts';
import type { PageBytes } from './limits/page-bytes.ts';
import type { Loaders } from './loaders.ts';

/** What became of an enterprise. */
export interface EnterpriseChange {
  readonly deed: 'renamed' | 'deleted';
  readonly id: EnterpriseId;
  /** As it was called before. */
  readonly name: string;
  /** As it is called now; `null` when it is deleted. */
  readonly newName: string | null;
}

/** What resolvers have at hand during one operation. */
export interface DirectoryContext {
  readonly requestId: RequestId;
  /** How many a page may hold. */
  readonly maxPageSize: number;
  /** Reads and answers pages, those of many elements by turns. */
  readonly longPages: LongPages;
  /** What the operation is run for. */
  readonly response: PendingResponse;
  /** What the profiles on all pages of the operation weigh. */
  readonly pageBytes: PageBytes;

  /**
   * Who is calling; found out when first asked, once an operation.
   *
   * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `UNAVAILABLE`
   */
  session(): Promise<Session>;

  /** Counts what an enterprise has not counted yet, once for the whole operation, before its numbers are told. */
  catchUp(enterpriseId: EnterpriseId): Promise<void>;

  /** The loaders of one enterprise, the same for the whole operation. */
  loadersOf(enterpriseId: EnterpriseId): Loaders;

  /** Where mutations are logged that no façade reports. */
  readonly journal: RequestJournal;

  /** Makes a revocation hold in this process at once. */
  forgetAccessToken(id: AccessTokenId): void;

  /** Makes it hold in this process at once that an enterprise was renamed or deleted, and has it logged. */
  noteEnterprise(change: EnterpriseChange): void;

  /** The form under which the secret of a session is kept. */
  digestOfSession(secret: string): Buffer;

  /** Makes the end of sessions hold in this process at once. */
  forgetSessions(ids: readonly LoginSessionId[]): void;
}

/**
 * What every field stands behind that shows more of an enterprise than its name: the enterprise is the caller's own,
 * and its token allows the action.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `UNAVAILABLE`
 */
export async function permit(context: DirectoryContext, enterpriseId: EnterpriseId, action: Action): Promise<Session> {
  const session = await context.session();
  const { enterprise, permissions } = session.authority;
  if (enterprise !== null && enterprise.id !== enterpriseId) throw unauthenticated();
  if (!isAllowed(permissions, action)) throw forbidden(permissionsFor(action));
  return session;
}
