import type { AccessToken } from '../domain/access-token.ts';
import { enterEnterprise } from './authorize.ts';
import type { Session } from './session.ts';

export interface ListAccessTokens {
  /** Name of the enterprise. */
  readonly enterprise: string;
}

/**
 * All tokens of an enterprise, newest first, revoked and expired ones too.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function listAccessTokens(
  session: Session,
  { enterprise }: ListAccessTokens,
): Promise<readonly AccessToken[]> {
  const { id } = await enterEnterprise(session, enterprise, 'MANAGE_ACCESS_TOKENS');
  return session.stores.accessTokens.list(id);
}
