import { ACCESS_TABLES } from './access/persistence/access-tables.ts';
import { createAccessTokenStore } from './access/persistence/access-token-store.ts';
import { createEnterpriseStore } from './access/persistence/enterprise-store.ts';
import { createLoginSessionStore } from './access/persistence/login-session-store.ts';
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

/** Connection and limits of the database. */
export interface DatabaseSettings {
  /** URL of a PostgreSQL server. */
  readonly url: string;
  /** Maximum number of connections. */
  readonly poolSize: number;
  /** Timeout for getting a connection. */
  readonly connectTimeoutMs: number;
  /** Timeout of a statement. */
  readonly statementTimeoutMs: number;
  /** Daily quota of the request log per enterprise, in bytes; no limit if `null` or left out. */
  readonly requestLogBytesPerDay?: number | null;
  /** Whether the request log stores the `userName` of rejected and failed requests; `true` if left out. */
  readonly requestLogUserNames?: boolean;
}

/** The database of the directory. */
export interface Database {
  readonly stores: Stores;
  /**
   * Runs the pending migrations. If several processes start at once, one runs them and the others wait.
   *
   * @throws Fault `UNAVAILABLE`
   * @throws NewerDatabase when a newer program has migrated it; nothing is changed then
   */
  migrate(): Promise<void>;
  /** Whether the database answers a query. */
  isAlive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database. It connects with the first statement, so the server need not be up yet. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return databaseOn(await openPostgres({ ...settings, entities: ACCESS_TABLES }), settings);
}

type RequestLogSettings = Pick<DatabaseSettings, 'requestLogBytesPerDay' | 'requestLogUserNames'>;

/** Creates the stores of all chapters on an open connection. */
export function databaseOn(
  { statements, entities, migrate, close }: Connection,
  { requestLogBytesPerDay = null, requestLogUserNames = true }: RequestLogSettings,
): Database {
  const users = createUserStore(statements);
  return {
    stores: {
      enterprises: createEnterpriseStore(statements, entities),
      removals: createEnterpriseRemovalStore(statements),
      accessTokens: createAccessTokenStore(statements, entities),
      sessions: createLoginSessionStore(statements),
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
