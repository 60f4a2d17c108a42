import { isId } from '../../../kernel/ids.ts';
import { accessTokenNotFound } from '../domain/access-faults.ts';
import type { AccessToken } from '../domain/access-token.ts';
import { enterEnterprise } from './authorize.ts';
import type { Session } from './session.ts';

export interface RevokeAccessToken {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
}

/**
 * Ends a token for good. The process that revokes tells its authenticator to `forget` the token; the others notice by
 * themselves within the five seconds that are promised.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `ACCESS_TOKEN_NOT_FOUND`
 */
export async function revokeAccessToken(session: Session, { enterprise, id }: RevokeAccessToken): Promise<AccessToken> {
  const { id: enterpriseId } = await enterEnterprise(session, enterprise, 'MANAGE_ACCESS_TOKENS');
  const revoked = isId(id) ? await session.stores.accessTokens.revoke(enterpriseId, id, session.clock()) : null;
  if (revoked === null) throw accessTokenNotFound();
  return revoked;
}
