import { LRUCache } from 'lru-cache';

const MAX_ADDRESSES = 10_000;
const WINDOW_MS = 60_000;
const MAX_FAILURES = 20;

/** Counts what went wrong from each address within a minute, so that nobody can try on and on. */
export interface FailureLimit {
  isReached(address: string): boolean;
  count(address: string): void;
}

/** Nobody guesses 256 random bits; this keeps a stranger from letting the directory look up guesses without end. */
export function createFailureLimit(): FailureLimit {
  const failures = new LRUCache<string, number>({ max: MAX_ADDRESSES, ttl: WINDOW_MS, noUpdateTTL: true });
  return {
    isReached: (address) => (failures.get(address) ?? 0) >= MAX_FAILURES,
    count: (address) => {
      failures.set(address, (failures.get(address) ?? 0) + 1);
    },
  };
}
