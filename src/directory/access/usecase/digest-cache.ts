import { LRUCache } from 'lru-cache';

const MAX_ENTRIES = 10_000;

/** A revocation takes effect in all processes within five seconds: this time, plus the duration of a lookup. */
const TTL_MS = 2_000;

/** Caches access tokens or sessions by the digest of their secret, for two seconds. */
export interface DigestCache<Found> {
  /**
   * Reads through the cache. Neither failures nor unknown digests are cached.
   *
   * @throws whatever the store throws
   */
  find(digest: Buffer): Promise<Found | null>;
  /** Removes the entries that match. */
  evict(isStale: (found: Found) => boolean): void;
}

/** Creates a read-through cache; concurrent lookups of a digest share one statement. */
export function createDigestCache<Found extends object>(store: {
  findByDigest(digest: Buffer): Promise<Found | null>;
}): DigestCache<Found> {
  // The monotonic clock: a wall clock that is set back must not extend the life of a revoked token.
  const cache = new LRUCache<string, Found>({ max: MAX_ENTRIES, ttl: TTL_MS, perf: performance });
  const pending = new Map<string, Promise<Found | null>>();

  async function read(key: string, digest: Buffer): Promise<Found | null> {
    try {
      const found = await store.findByDigest(digest);
      if (found !== null) cache.set(key, found);
      return found;
    } finally {
      pending.delete(key);
    }
  }

  return {
    async find(digest) {
      const key = digest.toString('base64');
      const known = cache.get(key) ?? pending.get(key);
      if (known !== undefined) return known;

      const promise = read(key, digest);
      pending.set(key, promise);
      return promise;
    },
    evict(isStale) {
      for (const [key, found] of cache.entries()) if (isStale(found)) cache.delete(key);
    },
  };
}
