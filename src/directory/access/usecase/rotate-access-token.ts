import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type AccessTokenId, isId, newId } from '../../../kernel/ids.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import { accessTokenNotFound } from '../domain/access-faults.ts';
import { type AccessToken, isLive } from '../domain/access-token.ts';
import { assertRoom, assertToCome, type IssuedAccessToken } from './access-tokens.ts';
import { enterEnterprise } from './authorize.ts';
import { digestOf, newSecret } from './secrets.ts';
import type { Session } from './session.ts';

/** Thirty days. */
const MAX_OVERLAP_HOURS = 720;

const HOUR_MS = 3_600_000;

export interface RotateAccessToken {
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** The token that is to end. */
  readonly id: string;
  /** How long the old one stays good beside the new one, 0 to 720; without an overlap it is revoked. */
  readonly overlapHours: number;
  /** When the new one ends: in the future; `null` for a token that does not expire. */
  readonly expiresAt: Date | null;
}

/** The new token, and the old one with its end. */
export interface RotatedAccessToken extends IssuedAccessToken {
  readonly replaced: AccessToken;
}

/**
 * Issues a token with the name and the permissions of another, which ends after the overlap unless it does so sooner:
 * all in one statement, so that never both nor neither are good. Without an overlap the old one is revoked: an expiry
 * would let a stolen token live again where a clock is set back. The process that rotates tells its authenticator to
 * `forget` the old one. One whose successor is live is not rotated again, or there would be two of one name.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `ACCESS_TOKEN_NOT_FOUND`; `INVALID_VALUE` also
 * for a token that is revoked, has expired or has a live successor; `LIMIT_EXCEEDED` beyond 100 live tokens
 */
export async function rotateAccessToken(session: Session, command: RotateAccessToken): Promise<RotatedAccessToken> {
  const { id: enterpriseId } = await enterEnterprise(session, command.enterprise, 'MANAGE_ACCESS_TOKENS');
  const { overlapHours, expiresAt, id: oldId } = command;
  const createdAt = session.clock();
  assertOverlap(overlapHours);
  assertToCome(expiresAt, createdAt);
  const { successorId } = await getRotatable(session, { enterpriseId, id: oldId, at: createdAt });
  await assertRoom(session, enterpriseId, createdAt);

  const secret = newSecret();
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
  if (successor && isLive(successor, at)) throw rotatedAlready(successor);
  return token;
}

function notLive() {
  return invalidValue('id', 'is a revoked, expired or just rotated access token; list the tokens or issue a new one');
}

function rotatedAlready({ id }: AccessToken) {
  return invalidValue(
    'id',
    `is an access token that was already rotated; rotate its successor ${id}, or revoke that first`,
  );
}
