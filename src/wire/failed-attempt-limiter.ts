import { LRUCache } from 'lru-cache';
import { KeyedMutex } from '../kernel/keyed-mutex.ts';

const MAX_ADDRESSES = 10_000;
const WINDOW_MS = 60_000;
const MAX_SECRETS = 20;

/**
 * Limits guesses of secrets by address: counts the different secrets of an address that were refused within a minute.
 *
 * An address beyond the limit is never blocked, because many clients may share it (a proxy, NAT) and a secret has 256
 * random bits. Its secrets are verified one at a time instead, however many arrive at once. A client that repeats one
 * wrong secret is counted once.
 */
export class FailedAttemptLimiter {
  readonly #refused = new LRUCache<string, Set<string>>({ max: MAX_ADDRESSES, ttl: WINDOW_MS });
  readonly #mutex = new KeyedMutex();

  /** Verifies a secret: at once, or after the others of an address beyond the limit. */
  run<Result>(address: string, verify: () => Promise<Result>): Promise<Result> {
    return this.#isReached(address) ? this.#mutex.run(address, verify) : verify();
  }

  /**
   * Counts a refused secret.
   *
   * @param secret what identifies the secret, such as its digest
   * @returns whether this secret exceeds the limit
   */
  recordFailure(address: string, secret: string): boolean {
    const secrets = this.#refused.get(address) ?? new Set();
    if (secrets.has(secret)) return false;
    if (secrets.size >= MAX_SECRETS) return true;
    secrets.add(secret);
    // The window begins with the first failure: a later `set` would restart it.
    if (secrets.size === 1) this.#refused.set(address, secrets);
    return false;
  }

  #isReached(address: string): boolean {
    return (this.#refused.get(address)?.size ?? 0) >= MAX_SECRETS;
  }
}
