import { ACCESS_TABLES } from './access/persistence/access-tables.ts';
import { OrmAccessTokenStore } from './access/persistence/orm-access-token-store.ts';
import { OrmEnterpriseStore } from './access/persistence/orm-enterprise-store.ts';
import { SqlLoginSessionStore } from './access/persistence/sql-login-session-store.ts';
import type { Connection } from './database/connection.ts';
import { openPostgres } from './database/postgres-connection.ts';
import type { Statement, Statements } from './database/statements.ts';
import { createHistoryStore } from './history/persistence/history-store.ts';
import { createProjection } from './insight/persistence/projection.ts';
import { createStatisticsStore } from './insight/persistence/statistics-store.ts';
import type { RequestsStores } from './requests/domain/request-store.ts';
import { createRequestStore } from './requests/persistence/request-store.ts';
import type { EnterpriseRemovalStore } from './retention/domain/enterprise-removal.ts';
import type { RetentionStores } from './retention/domain/erasure-store.ts';
import { createEnterpriseRemovalStore } from './retention/persistence/enterprise-removal-store.ts';
import { createErasureStore } from './retention/persistence/erasure-store.ts';
import type { SearchStores } from './search/domain/user-search.ts';
import { createUserSearch } from './search/persistence/user-search.ts';
import { createUserStore } from './users/persistence/user-store.ts';

/** The stores of all chapters. */
export interface Stores extends SearchStores, RequestsStores, RetentionStores {
  readonly removals: EnterpriseRemovalStore;
}

export interface DatabaseSettings {
  /** URL of a PostgreSQL server. */
  readonly url: string;
  /** Connections to the server at most. */
  readonly poolSize: number;
  /** How long to wait for a connection. */
  readonly connectTimeoutMs: number;
  /** How long a statement on the server may take. */
  readonly statementTimeoutMs: number;
  /** What the request log of an enterprise may take in on one day, in bytes; `null`, or left out: as much as it likes. */
  readonly requestLogBytesPerDay?: number | null;
  /** Whether the request log keeps the `userName` of what was refused or failed; left out: it does. */
  readonly requestLogUserNames?: boolean;
}

/** Where everything is kept. */
export interface Database {
  readonly stores: Stores;
  /**
   * Brings the schema up to date; of several processes that start at once, one does it and the others wait.
   *
   * @throws Fault `UNAVAILABLE`
   * @throws NewerDatabase when a newer program has migrated it; then nothing is changed
   */
  migrate(): Promise<void>;
  /** Whether the database answers at this moment. */
  isAlive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database. A server need not be up for that; it is reached for when there is something to ask. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return databaseOn(await openPostgres({ ...settings, entities: ACCESS_TABLES }), settings);
}

type RequestLogSettings = Pick<DatabaseSettings, 'requestLogBytesPerDay' | 'requestLogUserNames'>;

/** A database on a connection that is open. */
export function databaseOn(
  { statements, entities, migrate, close }: Connection,
  { requestLogBytesPerDay = null, requestLogUserNames = true }: RequestLogSettings,
): Database {
  const users = createUserStore(statements);
  return {
    stores: {
      enterprises: new OrmEnterpriseStore(statements, entities),
      removals: createEnterpriseRemovalStore(statements),
      accessTokens: new OrmAccessTokenStore(statements, entities),
      sessions: new SqlLoginSessionStore(statements),
      users,
      userSearch: createUserSearch(statements, users),
      history: createHistoryStore(statements),
      erasures: createErasureStore(statements),
      requests: createRequestStore(statements, {
        bytesPerDay: requestLogBytesPerDay,
        keepsUserNames: requestLogUserNames,
      }),
      projection: createProjection(statements),
      statistics: createStatisticsStore(statements),
    },
    migrate,
    isAlive: () => answers(statements),
    close,
  };
}

const PING: Statement = { name: 'ping', text: 'SELECT 1' };

async function answers(statements: Statements): Promise<boolean> {
  try {
    await statements.run(PING, []);
    return true;
  } catch {
    return false;
  }
}
