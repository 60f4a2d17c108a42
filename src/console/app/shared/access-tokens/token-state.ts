import type { TokenFieldsFragment } from '../../api/operations.generated.ts';

/** How it stands with an access token. */
export type TokenState = 'live' | 'expiring' | 'expired' | 'revoked';

const DAY_MS = 86_400_000;

/** From how many days before its end on an access token is to be replaced. */
const WARNING_DAYS = 30;

/** What has become of an access token; `expiring` is still good, but not for long. */
export function stateOf(token: Pick<TokenFieldsFragment, 'expiresAt' | 'revokedAt'>, now: Date): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  const days = daysLeft(token.expiresAt, now);
  if (days === null || days > WARNING_DAYS) return 'live';
  return Date.parse(token.expiresAt ?? '') > now.getTime() ? 'expiring' : 'expired';
}

/** An access token, as far as it tells whether another stands in for it. */
type Rotated = Pick<TokenFieldsFragment, 'name' | 'createdAt' | 'expiresAt' | 'revokedAt' | 'lastUsedAt'>;

/** Whether a newer one of the same name, as a rotation makes it, lasts longer and is in use: nobody need mind the end. */
export function isReplaced(token: Rotated, all: readonly Rotated[]): boolean {
  return all.some(
    ({ name, createdAt, expiresAt, revokedAt, lastUsedAt }) =>
      name === token.name &&
      createdAt > token.createdAt &&
      revokedAt === null &&
      lastUsedAt !== null &&
      (expiresAt === null || (token.expiresAt !== null && expiresAt > token.expiresAt)),
  );
}

/** Entra tries a job in quarantine once a day. */
const RECENT_MS = 2 * DAY_MS;

/** The access tokens that have ended and were sent all the same within the last two days. */
export function recentlyRefused<Token extends Pick<TokenFieldsFragment, 'refusals'>>(
  tokens: readonly Token[],
  now: Date,
): readonly Token[] {
  return tokens.filter(({ refusals }) => refusals !== null && now.getTime() - Date.parse(refusals.last) < RECENT_MS);
}

/** Whole days until the end, a part of one counted as one; `null` when there is none. */
export function daysLeft(expiresAt: string | null, now: Date): number | null {
  return expiresAt === null ? null : Math.ceil((Date.parse(expiresAt) - now.getTime()) / DAY_MS);
}

/** The moment that is so many days from now, as GraphQL takes it. */
export function inDays(days: number, now: Date): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}

/** Stands in the address for the administration token, which has no id. */
export const ADMINISTRATION_TOKEN = 'administration';
