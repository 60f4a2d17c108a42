import { Fault } from '../../../kernel/fault.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type AccessTokenId, isId, newId } from '../../../kernel/ids.ts';
import { assertText } from '../../shared/storable-text.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { accessTokenNotFound } from '../domain/access-faults.ts';
import { type AccessToken, isLive } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';
import { authorizeByName } from './authorize.ts';
import { digestOf, newTokenSecret } from './secrets.ts';
import type { Session } from './session.ts';

const MAX_NAME_LENGTH = 200;
const MAX_LIVE_TOKENS = 100;

export interface IssueAccessToken {
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** Display name, 1 to 200 characters. */
  readonly name: string;
  /** At least one. */
  readonly permissions: readonly Permission[];
  /** In the future; `null` for a token that does not expire. */
  readonly expiresAt: Date | null;
}

/** A new token with its secret, which is returned only here. */
export interface IssuedAccessToken {
  readonly secret: string;
  readonly accessToken: AccessToken;
}

/**
 * Issues an access token; existing tokens stay valid.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `INVALID_VALUE`; `LIMIT_EXCEEDED` beyond 100
 * live tokens
 */
export async function issueAccessToken(session: Session, command: IssueAccessToken): Promise<IssuedAccessToken> {
  const enterprise = await authorizeByName(session, command.enterprise, 'MANAGE_ACCESS_TOKENS');
  const createdAt = session.clock();
  assertCommand(command, createdAt);
  await assertTokenLimit(session, enterprise.id, createdAt);

  const secret = newTokenSecret();
  const accessToken: AccessToken = {
    id: newId<AccessTokenId>(),
    enterpriseId: enterprise.id,
    name: command.name,
    permissions: [...new Set(command.permissions)],
    createdAt,
    expiresAt: command.expiresAt,
    revokedAt: null,
    lastUsedAt: null,
    refusals: null,
    successorId: null,
  };
  await session.stores.accessTokens.insert(accessToken, digestOf(secret));
  return { secret, accessToken };
}

/**
 * Lists all tokens of an enterprise, newest first, including revoked and expired ones.
 *
 * @param enterprise name of the enterprise
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function listAccessTokens(
  session: Session,
  { enterprise }: Pick<IssueAccessToken, 'enterprise'>,
): Promise<readonly AccessToken[]> {
  const { id } = await authorizeByName(session, enterprise, 'MANAGE_ACCESS_TOKENS');
  return session.stores.accessTokens.list(id);
}

export interface RevokeAccessToken {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
}

/**
 * Revokes a token permanently. Every process rejects it within five seconds; the caller removes it from the cache of
 * its own process (`Authenticator.forget`).
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `ACCESS_TOKEN_NOT_FOUND`
 */
export async function revokeAccessToken(session: Session, { enterprise, id }: RevokeAccessToken): Promise<AccessToken> {
  const { id: enterpriseId } = await authorizeByName(session, enterprise, 'MANAGE_ACCESS_TOKENS');
  const revoked = isId(id) ? await session.stores.accessTokens.revoke(enterpriseId, id, session.clock()) : null;
  if (revoked === null) throw accessTokenNotFound();
  return revoked;
}

function assertCommand({ name, permissions, expiresAt }: IssueAccessToken, at: Date): void {
  if (name.trim() === '') throw invalidValue('name', 'is empty; enter a name for the access token');
  if (name.length > MAX_NAME_LENGTH)
    throw invalidValue('name', `is longer than ${MAX_NAME_LENGTH} characters; shorten it`);
  assertText('name', name);
  if (permissions.length === 0) throw invalidValue('permissions', 'is empty; name at least one permission');
  assertFuture(expiresAt, at);
}

/** @throws Fault `INVALID_VALUE` for an expiry that is not in the future */
export function assertFuture(expiresAt: Date | null, at: Date): void {
  if (expiresAt !== null && !(expiresAt > at))
    throw invalidValue('expiresAt', 'is in the past; use a future date or none');
}

/** @throws Fault `LIMIT_EXCEEDED` when the enterprise already has 100 live tokens */
export async function assertTokenLimit({ stores }: Session, enterpriseId: EnterpriseId, at: Date): Promise<void> {
  const tokens = await stores.accessTokens.list(enterpriseId);
  if (tokens.filter((token) => isLive(token, at)).length < MAX_LIVE_TOKENS) return;
  throw new Fault(
    'LIMIT_EXCEEDED',
    `The enterprise has ${MAX_LIVE_TOKENS} active access tokens; revoke an unused one.`,
  );
}
