/** A step of a plan, and the steps whose rows it takes. */
export interface PlanStep {
  /** What PostgreSQL calls it, e.g. `Index Scan`. */
  readonly kind: string;
  readonly index: string | null;
  readonly table: string | null;
  /** What rows have to meet: in the index, or one by one. */
  readonly conditions: readonly string[];
  /** How many rows are expected; `null` when the plan does not say. */
  readonly rows: number | null;
  readonly steps: readonly PlanStep[];
}

/** Reads a plan as EXPLAIN writes it in JSON; what is no step is left out. */
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
