import type { Clock } from '../../kernel/clock.ts';
import type { HttpClient, HttpResult } from './http-client.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** A longer `Retry-After` counts as a failure; the user is retried in a later cycle. */
const MAX_WAIT_MS = 15 * 60_000;
const MAX_WAITS = 20;

/**
 * Adds rate limiting, `Retry-After` and one retry to a client. It retries a request that timed out or whose response
 * was lost. The target may have processed that request, so a repeated POST can receive a 409 for the user it created.
 */
export function retryingClient(
  client: HttpClient,
  { limiter, clock }: { limiter: RateLimiter; clock: Clock },
): HttpClient {
  return {
    async send(request) {
      let isReplayed = false;
      for (let waits = 0; ; ) {
        await limiter.acquire();
        const result = await client.send(request);
        const waitMs = retryAfterMs(result, clock);
        if (waitMs !== null && waitMs <= MAX_WAIT_MS && waits < MAX_WAITS) {
          limiter.pauseFor(waitMs);
          waits++;
        } else if (mayHaveBeenProcessed(result) && !isReplayed) {
          isReplayed = true;
        } else {
          return result;
        }
      }
    },
    close: () => client.close(),
  };
}

function mayHaveBeenProcessed(result: HttpResult): boolean {
  return result.status === null && result.reason !== 'unreachable';
}

/** Statuses with which a server may send `Retry-After` (RFC 9110 §10.2.3, RFC 6585 §4). */
const BUSY = new Set([429, 503]);

/** `Retry-After` in milliseconds, from seconds or an HTTP date; `null` without one. */
export function retryAfterMs(result: HttpResult, clock: Clock): number | null {
  if (result.status === null || result.retryAfter === null || !BUSY.has(result.status)) return null;
  if (/^\d+$/.test(result.retryAfter)) return Number(result.retryAfter) * 1_000;
  const at = Date.parse(result.retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - clock().getTime());
}
