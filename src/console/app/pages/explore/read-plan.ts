/** A step of a query plan. */
export interface PlanStep {
  /** PostgreSQL's node type, e.g. `Index Scan`. */
  readonly kind: string;
  readonly index: string | null;
  readonly table: string | null;
  /** Index conditions and filters. */
  readonly conditions: readonly string[];
  /** The estimated rows; `null` when the plan has no estimate. */
  readonly rows: number | null;
  readonly steps: readonly PlanStep[];
}

/** Reads a plan of `EXPLAIN (FORMAT JSON)`; unknown nodes are dropped. */
export function readPlan(plan: unknown): PlanStep | null {
  if (typeof plan !== 'object' || plan === null) return null;
  const node = plan as Readonly<Record<string, unknown>>;
  const kind = textIn(node['Node Type']);
  if (kind === null) return null;
  const { Plans: below } = node;
  return {
    kind,
    index: textIn(node['Index Name']),
    table: textIn(node['Relation Name']),
    conditions: [node['Index Cond'], node.Filter].flatMap((one) => textIn(one) ?? []),
    rows: typeof node['Plan Rows'] === 'number' ? node['Plan Rows'] : null,
    steps: Array.isArray(below) ? below.flatMap((one) => readPlan(one) ?? []) : [],
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
