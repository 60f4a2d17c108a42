import { LRUCache } from 'lru-cache';

const MAX_ADDRESSES = 10_000;
const WINDOW_MS = 60_000;
const MAX_SECRETS = 20;

/** Keeps strangers from having guess after guess looked up, without ever keeping out who has a valid token. */
export interface FailureLimit {
  /** Looks something up: at once, or one after the other from where too many secrets were refused. */
  inTurn<Result>(address: string, look: () => Promise<Result>): Promise<Result>;
  /** Counts that the secret with this key was refused; answers whether it is one too many. */
  count(address: string, key: string): boolean;
}

/**
 * Counts for each address the different secrets that were refused within a minute. Many people may stand behind one
 * address, as behind a proxy, so that it is no ground to refuse anybody unheard: nobody guesses 256 random bits, and a
 * look-up is cheap. But from an address that has gone too far they are made one at a time, however many come at once.
 * Who sends one wrong secret again and again uses up one, and nobody else's share.
 */
export function createFailureLimit(): FailureLimit {
  const refused = new LRUCache<string, Set<string>>({ max: MAX_ADDRESSES, ttl: WINDOW_MS });
  const turns = new Map<string, Promise<unknown>>();
  const isReached = (address: string) => (refused.get(address)?.size ?? 0) >= MAX_SECRETS;

  async function afterOthers<Result>(address: string, look: () => Promise<Result>): Promise<Result> {
    const mine = (turns.get(address) ?? Promise.resolve()).then(look, look);
    turns.set(address, mine);
    try {
      return await mine;
    } finally {
      if (turns.get(address) === mine) turns.delete(address);
    }
  }

  return {
    inTurn: (address, look) => (isReached(address) ? afterOthers(address, look) : look()),
    count(address, key) {
      const secrets = refused.get(address) ?? new Set();
      if (secrets.has(key)) return false;
      if (secrets.size >= MAX_SECRETS) return true;
      secrets.add(key);
      // Only with the first, so that the minute runs from then on.
      if (secrets.size === 1) refused.set(address, secrets);
      return false;
    },
  };
}
