import type { Pool, PoolClient } from 'pg';
import { isOutOfConnections } from './database-failure.ts';

/** For how long no more connections are asked for than the server granted. */
const RETRY_MS = 30_000;

/**
 * Lets a pool live with fewer connections than it may hold: whoever is refused a new one waits for one that the pool has,
 * as if that were all it may hold. Without this, a request would fail at once while others are given back every
 * millisecond. More are asked for again after a while. With none at all there is nothing to wait for.
 */
export function waitForGranted(pool: Pool): void {
  const wanted = pool.options.max;
  const connect = pool.connect.bind(pool);
  let untilMs = 0;

  const connectOrWait = async (): Promise<PoolClient> => {
    if (pool.options.max < wanted && performance.now() > untilMs) pool.options.max = wanted;
    try {
      return await connect();
    } catch (error) {
      if (!isOutOfConnections(error) || pool.totalCount === 0) throw error;
      pool.options.max = Math.min(wanted, pool.totalCount);
      untilMs = performance.now() + RETRY_MS;
      return connectOrWait();
    }
  };
  // `pool.query` asks with a callback.
  Object.assign(pool, { connect: (callback?: OnClient) => (callback ? connect(callback) : connectOrWait()) });
}

type OnClient = Parameters<Pool['connect']>[0];
