import { z } from 'zod';
import { readJson } from './read-json.ts';
import { SCOPING_OPERATORS, type ScopingFilter, type ScopingOperator } from './scoping-filter.ts';

const WITHOUT_VALUE: ReadonlySet<ScopingOperator> = new Set(['IS TRUE', 'IS FALSE', 'IS NULL', 'IS NOT NULL']);
const NUMERIC: ReadonlySet<ScopingOperator> = new Set(['GREATER_THAN', 'GREATER_THAN_OR_EQUALS']);
const PATTERNS: ReadonlySet<ScopingOperator> = new Set(['REGEX MATCH', 'NOT REGEX MATCH']);

const clauseSchema = z
  .strictObject({
    attribute: z.string().min(1),
    operator: z.enum(SCOPING_OPERATORS),
    value: z.string().nullable().default(null),
  })
  .superRefine(({ operator, value }, context) => {
    const message = faultOf(operator, value);
    if (message !== null) context.addIssue({ code: 'custom', path: ['value'], message });
  });

const filtersSchema = z.strictObject({
  scopingFilters: z.array(z.strictObject({ title: z.string(), clauses: z.array(clauseSchema).min(1) })),
});

/**
 * Parses scoping filters: `{"scopingFilters": [{"title": "…", "clauses": [{"attribute": "department",
 * "operator": "EQUALS", "value": "Sales"}]}]}`.
 *
 * @throws InputError naming the filter and the clause
 */
export function readScopingFilters(text: string): readonly ScopingFilter[] {
  return readJson(text, { name: 'scoping filter', schema: filtersSchema }).scopingFilters;
}

function faultOf(operator: ScopingOperator, value: string | null): string | null {
  if (operator === 'IsMemberOf') return 'Entra does not support IsMemberOf at present; use another operator';
  if (WITHOUT_VALUE.has(operator)) return value === null ? null : `${operator} takes no value`;
  if (value === null) return `${operator} needs a value`;
  if (NUMERIC.has(operator) && !/^\d+$/.test(value)) return `${operator} needs a whole number in quotation marks`;
  return PATTERNS.has(operator) && !isPattern(value) ? `"${value}" is not a regular expression` : null;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
