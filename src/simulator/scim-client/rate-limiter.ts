import { setTimeout as sleep } from 'node:timers/promises';

/** Tells requests when it is their turn. */
export interface Pacer {
  turn(): Promise<void>;
  /** Lets nobody go before so many milliseconds have passed. */
  pauseFor(milliseconds: number): void;
}

/** Spreads turns evenly, so many a second at most; `null` for as many as come. */
export function createPacer(ratePerSecond: number | null): Pacer {
  const intervalMs = ratePerSecond === null ? 0 : 1_000 / ratePerSecond;
  let nextTurnAt = 0;
  let pausedUntil = 0;

  return {
    async turn() {
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
