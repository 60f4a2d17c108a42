import type { Pool, PoolClient } from 'pg';
import { isOutOfConnections } from './database-failure.ts';

/** Time until the pool tries to grow again. */
const RETRY_MS = 30_000;

type OnClient = Parameters<Pool['connect']>[0];

/**
 * Shrinks a pool to the connections that the server grants: a caller whose new connection is rejected (SQLSTATE 53300)
 * waits for an existing one instead of failing. The pool tries to grow again after 30 seconds. If it has no connection
 * at all, the caller fails.
 */
export function adaptPoolSize(pool: Pool): void {
  const configured = pool.options.max;
  const connect = pool.connect.bind(pool);
  let untilMs = 0;

  const connectOrWait = async (): Promise<PoolClient> => {
    if (pool.options.max < configured && performance.now() > untilMs) pool.options.max = configured;
    try {
      return await connect();
    } catch (error) {
      if (!isOutOfConnections(error) || pool.totalCount === 0) throw error;
      pool.options.max = Math.min(configured, pool.totalCount);
      untilMs = performance.now() + RETRY_MS;
      return connectOrWait();
    }
  };
  // `pool.query` passes a callback.
  Object.assign(pool, { connect: (callback?: OnClient) => (callback ? connect(callback) : connectOrWait()) });
}
