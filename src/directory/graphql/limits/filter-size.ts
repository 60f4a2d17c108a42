import { Fault } from '../../../kernel/fault.ts';

/** Maximum number of conditions of a filter, including lists and nested conditions. */
export const MAX_CONDITIONS = 1_000;

/** Maximum depth of the conditions of a filter. */
export const MAX_FILTER_DEPTH = 100;

/**
 * @param field the argument or attribute that the filter belongs to
 * @throws Fault `LIMIT_EXCEEDED` for a filter that is too large or too deep to be compiled to one statement
 */
export function assertFilterSize(filter: unknown, field: string): void {
  let level: readonly unknown[] = [filter];
  let conditions = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    conditions += level.length;
    if (conditions > MAX_CONDITIONS) throw tooLarge(field, `has more than ${MAX_CONDITIONS} conditions`);
    if (depth > MAX_FILTER_DEPTH) throw tooLarge(field, `is nested more than ${MAX_FILTER_DEPTH} deep`);
    level = level.flatMap(childConditions);
  }
}

/** Counts the conditions of a filter, including lists and nested conditions; 0 for none. */
export function countConditions(filter: unknown): number {
  if (filter === undefined || filter === null) return 0;
  let conditions = 0;
  for (let level: readonly unknown[] = [filter]; level.length > 0; level = level.flatMap(childConditions)) {
    conditions += level.length;
  }
  return conditions;
}

function childConditions(condition: unknown): unknown[] {
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return [];
  return Object.values(condition).filter((value) => typeof value === 'object' && value !== null);
}

function tooLarge(field: string, reason: string): Fault {
  return new Fault('LIMIT_EXCEEDED', `The filter in ${field} ${reason}; split it into several queries.`, field);
}
