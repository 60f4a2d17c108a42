import { LRUCache } from 'lru-cache';

const MAX_REMEMBERED = 10_000;

/** A revocation must hold everywhere within five seconds: this, plus the time that a look-up may take. */
const REMEMBER_FOR_MS = 2_000;

/** What is found by the digest of a secret, asked for once and then remembered for two seconds. */
export interface RememberedByDigest<Found> {
  /** @throws whatever the store throws; neither a failure nor an unknown digest is remembered */
  find(digest: Buffer): Promise<Found | null>;
  forget(isMeant: (found: Found) => boolean): void;
}

/** Spares the store: look-ups of one digest at the same time share one statement, the ones soon after need none. */
export function rememberByDigest<Found extends object>(store: {
  findByDigest(digest: Buffer): Promise<Found | null>;
}): RememberedByDigest<Found> {
  // The monotonic clock: a wall clock that is set back must not keep a revoked token alive.
  const known = new LRUCache<string, Found>({ max: MAX_REMEMBERED, ttl: REMEMBER_FOR_MS, perf: performance });
  const underWay = new Map<string, Promise<Found | null>>();

  async function lookUp(key: string, digest: Buffer): Promise<Found | null> {
    try {
      const found = await store.findByDigest(digest);
      if (found !== null) known.set(key, found);
      return found;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    async find(digest) {
      const key = digest.toString('base64');
      const found = known.get(key) ?? underWay.get(key);
      if (found !== undefined) return found;

      const promise = lookUp(key, digest);
      underWay.set(key, promise);
      return promise;
    },
    forget(isMeant) {
      for (const [key, found] of known.entries()) if (isMeant(found)) known.delete(key);
    },
  };
}
