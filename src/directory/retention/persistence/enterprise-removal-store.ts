import type { EnterpriseId } from '../../../kernel/ids.ts';
import { memoize } from '../../../kernel/memoize.ts';
import type { Statements } from '../../database/statements.ts';
import type { EnterpriseRemovalStore, RemovalStretch, RemovedStretch } from '../domain/enterprise-removal.ts';
import {
  FINISH_ROUND,
  LIST_DUE_REMOVALS,
  leastKeyOf,
  removeStatement,
  TABLES_OF_ENTERPRISES,
} from './enterprise-removal.sql.ts';

const NONE: RemovedStretch = { removed: 0, last: null };

/** What deleted enterprises left, table by table; each stretch is a transaction. */
export class SqlEnterpriseRemovalStore implements EnterpriseRemovalStore {
  readonly tables = Object.keys(TABLES_OF_ENTERPRISES);
  private readonly statementOf = memoize(removeStatement);

  constructor(private readonly statements: Statements) {}

  async due(at: Date, most: number): Promise<readonly EnterpriseId[]> {
    const rows = await this.statements.run<{ readonly enterprise_id: EnterpriseId }>(LIST_DUE_REMOVALS, [at, most]);
    return rows.map(({ enterprise_id }) => enterprise_id);
  }

  async remove(enterpriseId: EnterpriseId, { table, after, most }: RemovalStretch): Promise<RemovedStretch> {
    const values = [enterpriseId, most, ...(after ?? leastKeyOf(table))];
    const [row] = await this.statements.run<RemovedStretch>(this.statementOf(table), values);
    return row ?? NONE;
  }

  async finishRound(enterpriseId: EnterpriseId, at: Date): Promise<void> {
    await this.statements.run(FINISH_ROUND, [enterpriseId, at]);
  }
}
