import type { TokenFieldsFragment } from '../../api/operations.generated.ts';

/** The state of an access token. */
export type TokenState = 'live' | 'expiring' | 'expired' | 'revoked';

const DAY_MS = 86_400_000;

/** Days before the expiry from which a token counts as expiring. */
const WARNING_DAYS = 30;

/** The state of an access token; `expiring` is still valid. */
export function stateOf(token: Pick<TokenFieldsFragment, 'expiresAt' | 'revokedAt'>, now: Date): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  const days = daysLeft(token.expiresAt, now);
  if (days === null || days > WARNING_DAYS) return 'live';
  return Date.parse(token.expiresAt ?? '') > now.getTime() ? 'expiring' : 'expired';
}

/** The fields that show whether a token was replaced. */
type RotationFields = Pick<TokenFieldsFragment, 'name' | 'createdAt' | 'expiresAt' | 'revokedAt' | 'lastUsedAt'>;

/** Whether a newer token of the same name (from a rotation) is in use and lasts longer. */
export function isReplaced(token: RotationFields, all: readonly RotationFields[]): boolean {
  return all.some(
    ({ name, createdAt, expiresAt, revokedAt, lastUsedAt }) =>
      name === token.name &&
      createdAt > token.createdAt &&
      revokedAt === null &&
      lastUsedAt !== null &&
      (expiresAt === null || (token.expiresAt !== null && expiresAt > token.expiresAt)),
  );
}

/** Entra retries a quarantined job once a day. */
const RECENT_MS = 2 * DAY_MS;

/** The ended access tokens that were used within the last two days. */
export function recentlyRefused<Token extends Pick<TokenFieldsFragment, 'refusals'>>(
  tokens: readonly Token[],
  now: Date,
): readonly Token[] {
  return tokens.filter(({ refusals }) => refusals !== null && now.getTime() - Date.parse(refusals.last) < RECENT_MS);
}

/** Days until the expiry, rounded up; `null` when the token never expires. */
export function daysLeft(expiresAt: string | null, now: Date): number | null {
  return expiresAt === null ? null : Math.ceil((Date.parse(expiresAt) - now.getTime()) / DAY_MS);
}

/** The time in so many days, as GraphQL takes it. */
export function inDays(days: number, now: Date): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}

/** Stands for the administration token in URLs, since it has no ID. */
export const ADMINISTRATION_TOKEN = 'administration';
