import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Statements } from '../../database/statements.ts';
import type { Projection, ProjectionStep } from '../domain/projection.ts';
import { LATEST_SEQUENCE, LIST_PENDING, PROJECT_CHANGES, PROJECTED_UNTIL } from './project-changes.sql.ts';

/** Projects revisions within PostgreSQL, each step in one statement. */
export function createProjection(statements: Statements): Projection {
  return new StatementProjection(statements);
}

class StatementProjection implements Projection {
  constructor(private readonly statements: Statements) {}

  async project(enterpriseId: EnterpriseId, limit: number): Promise<ProjectionStep> {
    const rows = await this.statements.run<{ readonly taken: number; readonly has_more: boolean }>(PROJECT_CHANGES, [
      enterpriseId,
      limit,
    ]);
    return { taken: rows[0]?.taken ?? 0, hasMore: rows[0]?.has_more ?? false };
  }

  async listPending(limit: number): Promise<readonly EnterpriseId[]> {
    const rows = await this.statements.run<{ readonly id: EnterpriseId }>(LIST_PENDING, [limit]);
    return rows.map(({ id }) => id);
  }

  async projectedUntil(enterpriseId: EnterpriseId): Promise<Date | null> {
    const [row] = await this.statements.run<{ readonly at: string }>(PROJECTED_UNTIL, [enterpriseId]);
    return row === undefined ? null : new Date(row.at);
  }

  async latestSequence(): Promise<string> {
    const [row] = await this.statements.run<{ readonly sequence: string }>(LATEST_SEQUENCE, []);
    return row?.sequence ?? '';
  }
}
