import type { DynamicStatement } from '../../../src/directory/database/dynamic-statement.ts';
import type { Statements } from '../../../src/directory/database/statements.ts';
import { MANAGER } from '../../../src/directory/users/persistence/fragments/user-row.ts';

/** A node of a plan as PostgreSQL's EXPLAIN describes it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Loops': number;
  readonly 'Actual Rows': number;
  /** Bytes per row. */
  readonly 'Plan Width': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Runs a prepared statement and returns the executed nodes of its plan, except lookups of managers. */
export async function explain(
  statements: Statements,
  { text, values }: DynamicStatement,
  mode: 'custom' | 'generic',
): Promise<PlanNode[]> {
  const run = <Row>(statement: string) => statements.run<Row>({ name: null, text: statement }, []);
  await run(`SET plan_cache_mode = force_${mode}_plan`);
  await run(`PREPARE probe AS ${text}`);
  const execution = `EXECUTE probe (${values.map(literal).join(', ')})`;
  const [row] = await run<{ readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${execution}`,
  );
  await run('DEALLOCATE probe');
  return row?.['QUERY PLAN'].flatMap(({ Plan }) => nodesOf(Plan)) ?? [];
}

function nodesOf(node: PlanNode): PlanNode[] {
  if (node['Actual Loops'] === 0 || node.Alias === MANAGER) return [];
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return literal(value.toISOString());
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
