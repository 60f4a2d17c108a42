import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import type { BatchSource, DirectoryContext } from '../../graphql/context.ts';
import type { AccessStores } from '../domain/access-stores.ts';
import type { AccessToken } from '../domain/access-token.ts';
import type { Action } from '../domain/permission.ts';
import { authorizeById } from '../usecase/authorize.ts';
import type { Session } from '../usecase/session.ts';

/** A change of an enterprise. */
export interface EnterpriseChange {
  readonly kind: 'renamed' | 'deleted';
  readonly id: EnterpriseId;
  /** The name before the change. */
  readonly name: string;
  /** The name after the change; `null` for a deletion. */
  readonly newName: string | null;
}

/** The context of this chapter's resolvers: it keeps the caches of this process in step with their changes. */
export interface AccessContext extends DirectoryContext<Session> {
  /** Removes an access token from the caches of this process. */
  forgetAccessToken(id: AccessTokenId): void;
  /** Removes a renamed or deleted enterprise from the caches of this process, and logs the change. */
  noteEnterprise(change: EnterpriseChange): void;
  /** The digest under which the secret of a session is stored. */
  digestOfSession(secret: string): Buffer;
  /** Removes ended sessions from the caches of this process. */
  forgetSessions(ids: readonly LoginSessionId[]): void;
}

/**
 * Authenticates the caller and authorizes an action on an enterprise whose object the resolver already has. Every field
 * that shows more of an enterprise than its name calls it; use cases call `authorizeByName` instead.
 *
 * @throws Fault `UNAUTHENTICATED` when the caller's token belongs to another enterprise; `FORBIDDEN`, `UNAVAILABLE`
 */
export async function authorize<Caller extends Session<unknown>>(
  context: DirectoryContext<Caller>,
  enterpriseId: EnterpriseId,
  action: Action,
): Promise<Caller> {
  const session = await context.session();
  authorizeById(session, enterpriseId, action);
  return session;
}

/** Batch function that loads access tokens by ID. */
export function accessTokensById(
  { stores, enterpriseId }: BatchSource<AccessStores>,
  ids: readonly AccessTokenId[],
): Promise<readonly (AccessToken | null)[]> {
  return stores.accessTokens.findMany(enterpriseId, ids);
}
