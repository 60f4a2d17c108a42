import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** How many access tokens are kept in view at once; the one not seen for longest starts afresh. */
const MAX_BUCKETS = 10_000;

/**
 * Admits so many requests per second for each pair of enterprise and access token, with bursts of up to one second's worth.
 * The pair, not the enterprise alone: who has no valid token can use up nobody's share.
 *
 * @param perSecond 0 for no limit
 * @param nowMs a clock that never goes back, in milliseconds
 * @returns for each request `null`, or after how many milliseconds it may come again
 */
export function createAdmission(
  perSecond: number,
  nowMs: () => number = () => performance.now(),
): (enterprise: string, token: string) => number | null {
  const buckets = new LRUCache<string, Bucket>({ max: MAX_BUCKETS });
  return (enterprise, token) => {
    if (perSecond === 0) return null;
    const now = nowMs();
    const key = keyOf(enterprise, token);
    const bucket = buckets.get(key) ?? { tokens: perSecond, filledAtMs: now };
    buckets.set(key, bucket);

    bucket.tokens = Math.min(perSecond, bucket.tokens + ((now - bucket.filledAtMs) * perSecond) / 1000);
    bucket.filledAtMs = now;
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 1000) / perSecond);

    bucket.tokens -= 1;
    return null;
  };
}

/** Short whatever a stranger sends, and no secret to keep. */
function keyOf(enterprise: string, token: string): string {
  return hash('sha256', `${enterprise.toLowerCase()}\n${token}`, 'base64');
}
