import { setTimeout as sleep } from 'node:timers/promises';

/** Limits the rate of requests. */
export interface RateLimiter {
  /** Waits until the next request may be sent. */
  acquire(): Promise<void>;
  /** Delays all requests by this time. */
  pauseFor(milliseconds: number): void;
}

/** @param ratePerSecond maximum requests per second, evenly spaced; `null` for no limit */
export function createRateLimiter(ratePerSecond: number | null): RateLimiter {
  const intervalMs = ratePerSecond === null ? 0 : 1_000 / ratePerSecond;
  let nextTurnAt = 0;
  let pausedUntil = 0;

  return {
    async acquire() {
      const at = Math.max(nextTurnAt, performance.now());
      nextTurnAt = at + intervalMs;
      const waitMs = () => Math.ceil(Math.max(at, pausedUntil) - performance.now());
      for (let ms = waitMs(); ms > 0; ms = waitMs()) await sleep(ms);
    },
    pauseFor(milliseconds) {
      pausedUntil = Math.max(pausedUntil, performance.now() + milliseconds);
    },
  };
}
