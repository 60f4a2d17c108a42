/** A PostgreSQL server of one's own, which is gone when it is removed. */
export interface PostgresCluster {
  /** Its `postgres` database, as the administrator. */
  readonly url: string;
  /** Stops it as a crash would: nothing is said to clients, nothing is written; the next start recovers. */
  crash(): Promise<void>;
  /** Starts it again after a crash, on the same port; it takes connections then. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * The folder of the server's programs; `null`: none is installed, or none that this user can run.
 *
 * @public
 */
export function findServer(): string | null;

/**
 * Makes a fresh cluster and starts it.
 *
 * @public
 */
export function startCluster(bin: string): Promise<PostgresCluster>;
