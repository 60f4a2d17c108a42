import { type AccessTokenId, type EnterpriseId, isId, newId } from '../../../kernel/ids.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { accessTokenNotFound } from '../domain/access-faults.ts';
import { type AccessToken, isLive } from '../domain/access-token.ts';
import { assertFuture, assertTokenLimit, type IssuedAccessToken } from './access-tokens.ts';
import { authorizeByName } from './authorize.ts';
import { digestOf, newTokenSecret } from './secrets.ts';
import type { Session } from './session.ts';

/** 30 days. */
const MAX_OVERLAP_HOURS = 720;

const HOUR_MS = 3_600_000;

export interface RotateAccessToken {
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** The token to replace. */
  readonly id: string;
  /** How long the old token stays valid, 0 to 720; 0 revokes it. */
  readonly overlapHours: number;
  /** When the new token expires, in the future; `null` for a token that does not expire. */
  readonly expiresAt: Date | null;
}

/** The new token, and the old one with its expiry or revocation. */
export interface RotatedAccessToken extends IssuedAccessToken {
  readonly replaced: AccessToken;
}

/**
 * Replaces a token with a new one of the same name and permissions, in one statement. The old token expires after the
 * overlap, or earlier if it was due to. Without an overlap it is revoked rather than expired: an expiry would make a
 * stolen token valid again if the clock of a server is set back. The caller removes the old token from the cache of its
 * own process (`Authenticator.forget`). A token whose successor is live cannot be rotated again, because two live
 * tokens would then have the same name.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `ACCESS_TOKEN_NOT_FOUND`; `INVALID_VALUE` also
 * for a token that is revoked, has expired or has a live successor; `LIMIT_EXCEEDED` beyond 100 live tokens
 */
export async function rotateAccessToken(session: Session, command: RotateAccessToken): Promise<RotatedAccessToken> {
  const { id: enterpriseId } = await authorizeByName(session, command.enterprise, 'MANAGE_ACCESS_TOKENS');
  const { overlapHours, expiresAt, id: oldId } = command;
  const createdAt = session.clock();
  assertOverlap(overlapHours);
  assertFuture(expiresAt, createdAt);
  const { successorId } = await getRotatable(session, { enterpriseId, id: oldId, at: createdAt });
  await assertTokenLimit(session, enterpriseId, createdAt);

  const secret = newTokenSecret();
  const endsAt = overlapHours === 0 ? null : new Date(createdAt.getTime() + overlapHours * HOUR_MS);
  const rotation = { enterpriseId, oldId, endsAt, newId: newId<AccessTokenId>(), createdAt, expiresAt, successorId };
  const rotated = await session.stores.accessTokens.rotate(rotation, digestOf(secret));
  if (rotated === null) throw notLive();
  return { secret, accessToken: rotated.token, replaced: rotated.replaced };
}

function assertOverlap(hours: number): void {
  if (hours >= 0 && hours <= MAX_OVERLAP_HOURS) return;
  throw invalidValue('overlapHours', `must be from 0 to ${MAX_OVERLAP_HOURS}`);
}

interface Candidate {
  readonly enterpriseId: EnterpriseId;
  readonly id: string;
  readonly at: Date;
}

async function getRotatable({ stores }: Session, { enterpriseId, id, at }: Candidate): Promise<AccessToken> {
  const find = async (tokenId: AccessTokenId) => (await stores.accessTokens.findMany(enterpriseId, [tokenId]))[0];
  const token = isId(id) ? await find(id as AccessTokenId) : null;
  if (!token) throw accessTokenNotFound();
  if (!isLive(token, at)) throw notLive();
  const successor = token.successorId && (await find(token.successorId));
  if (successor && isLive(successor, at)) throw alreadyRotated(successor);
  return token;
}

function notLive() {
  return invalidValue('id', 'is a revoked, expired or just rotated access token; list the tokens or issue a new one');
}

function alreadyRotated({ id }: AccessToken) {
  return invalidValue(
    'id',
    `is an access token that was already rotated; rotate its successor ${id}, or revoke that first`,
  );
}
