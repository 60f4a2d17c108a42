import { Fault } from '../../../kernel/fault.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type AccessTokenId, newId } from '../../../kernel/ids.ts';
import { assertText } from '../../shared/storable-text.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { type AccessToken, isLive } from '../domain/access-token.ts';
import type { Permission } from '../domain/permission.ts';
import { enterEnterprise } from './authorize.ts';
import { digestOf, newSecret } from './secrets.ts';
import type { Session } from './session.ts';

const MAX_NAME_LENGTH = 200;
const MAX_LIVE_TOKENS = 100;

export interface IssueAccessToken {
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** What the admin calls the token, 1 to 200 characters. */
  readonly name: string;
  /** At least one. */
  readonly permissions: readonly Permission[];
  /** In the future; `null` for a token that does not expire. */
  readonly expiresAt: Date | null;
}

/** A new token with its secret, which is told here and never again. */
export interface IssuedAccessToken {
  readonly secret: string;
  readonly accessToken: AccessToken;
}

/**
 * Issues a token beside the ones that there are, so that they can be rotated.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `INVALID_VALUE`; `LIMIT_EXCEEDED` beyond 100
 * live tokens
 */
export async function issueAccessToken(session: Session, command: IssueAccessToken): Promise<IssuedAccessToken> {
  const enterprise = await enterEnterprise(session, command.enterprise, 'MANAGE_ACCESS_TOKENS');
  const createdAt = session.clock();
  assertCommand(command, createdAt);
  await assertRoom(session, enterprise.id, createdAt);

  const secret = newSecret();
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

function assertCommand({ name, permissions, expiresAt }: IssueAccessToken, at: Date): void {
  if (name.trim() === '') throw invalidValue('name', 'is empty; enter a name for the access token');
  if (name.length > MAX_NAME_LENGTH)
    throw invalidValue('name', `is longer than ${MAX_NAME_LENGTH} characters; shorten it`);
  assertText('name', name);
  if (permissions.length === 0) throw invalidValue('permissions', 'is empty; name at least one permission');
  assertToCome(expiresAt, at);
}

/** @throws Fault `INVALID_VALUE` for the end of a token that would never be live */
export function assertToCome(expiresAt: Date | null, at: Date): void {
  if (expiresAt !== null && !(expiresAt > at))
    throw invalidValue('expiresAt', 'is in the past; use a future date or none');
}

/** @throws Fault `LIMIT_EXCEEDED` when the enterprise has 100 live tokens already */
export async function assertRoom({ stores }: Session, enterpriseId: EnterpriseId, at: Date): Promise<void> {
  const tokens = await stores.accessTokens.list(enterpriseId);
  if (tokens.filter((token) => isLive(token, at)).length < MAX_LIVE_TOKENS) return;
  throw new Fault(
    'LIMIT_EXCEEDED',
    `The enterprise has ${MAX_LIVE_TOKENS} active access tokens; revoke an unused one.`,
  );
}
