import type { Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Deletions } from './migrations/deletions.migration.ts';
import { Erasure } from './migrations/erasure.migration.ts';
import { FirstSchema } from './migrations/first-schema.migration.ts';
import { FoldedOnce } from './migrations/folded-once.migration.ts';
import { HistoryByMoment } from './migrations/history-by-moment.migration.ts';
import { Insight } from './migrations/insight.migration.ts';
import { LastChanged } from './migrations/last-changed.migration.ts';
import { NamedRequests } from './migrations/named-requests.migration.ts';
import { Numbers } from './migrations/numbers.migration.ts';
import { RequestQuota } from './migrations/request-quota.migration.ts';
import { Sessions } from './migrations/sessions.migration.ts';
import { TokensAndEnterprises } from './migrations/tokens-and-enterprises.migration.ts';
import { UserNamesOfRequests } from './migrations/user-names-of-requests.migration.ts';
import type { Statements } from './statements.ts';

/** An open connection to a database. */
export interface Connection {
  readonly statements: Statements;
  /** Creates an entity manager for one unit of work. */
  entities(): SqlEntityManager;
  /** Applies the pending migrations. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** The options of MikroORM that do not depend on settings, with the migrations in order. */
export const ORM_OPTIONS = {
  extensions: [Migrator],
  ensureDatabase: false,
  implicitTransactions: false,
  logger: () => undefined,
  migrations: {
    tableName: 'migration',
    snapshot: false,
    silent: true,
    migrationsList: [
      { name: '0001-first-schema', class: FirstSchema },
      { name: '0002-numbers', class: Numbers },
      { name: '0003-insight', class: Insight },
      { name: '0004-deletions', class: Deletions },
      { name: '0005-last-changed', class: LastChanged },
      { name: '0006-named-requests', class: NamedRequests },
      { name: '0007-sessions', class: Sessions },
      { name: '0008-erasure', class: Erasure },
      { name: '0009-request-quota', class: RequestQuota },
      { name: '0010-history-by-moment', class: HistoryByMoment },
      { name: '0011-folded-once', class: FoldedOnce },
      { name: '0012-user-names-of-requests', class: UserNamesOfRequests },
      { name: '0013-tokens-and-enterprises', class: TokensAndEnterprises },
    ],
  },
} satisfies Partial<Options>;
