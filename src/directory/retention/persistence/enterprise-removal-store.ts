import type { EnterpriseId } from '../../../kernel/ids.ts';
import { memoize } from '../../../kernel/memoize.ts';
import type { Statements } from '../../database/statements.ts';
import type { EnterpriseRemovalStore, RemovalBatch, RemovedBatch } from '../domain/enterprise-removal.ts';
import {
  FINISH_ROUND,
  LIST_DUE_REMOVALS,
  minimumKeyOf,
  removeStatement,
  TABLES_OF_ENTERPRISES,
} from './enterprise-removal.sql.ts';

const NOTHING_REMOVED: RemovedBatch = { removed: 0, last: null };

/** Removes rows of deleted enterprises from PostgreSQL; each batch is a transaction. */
export function createEnterpriseRemovalStore(statements: Statements): EnterpriseRemovalStore {
  return new Store(statements);
}

class Store implements EnterpriseRemovalStore {
  readonly tables = Object.keys(TABLES_OF_ENTERPRISES);
  private readonly statementOf = memoize(removeStatement);

  constructor(private readonly statements: Statements) {}

  async due(at: Date, limit: number): Promise<readonly EnterpriseId[]> {
    const rows = await this.statements.run<{ readonly enterprise_id: EnterpriseId }>(LIST_DUE_REMOVALS, [at, limit]);
    return rows.map(({ enterprise_id }) => enterprise_id);
  }

  async remove(enterpriseId: EnterpriseId, { table, after, limit }: RemovalBatch): Promise<RemovedBatch> {
    const values = [enterpriseId, limit, ...(after ?? minimumKeyOf(table))];
    const [row] = await this.statements.run<RemovedBatch>(this.statementOf(table), values);
    return row ?? NOTHING_REMOVED;
  }

  async finishRound(enterpriseId: EnterpriseId, at: Date): Promise<void> {
    await this.statements.run(FINISH_ROUND, [enterpriseId, at]);
  }
}
