import { comparisonKey } from '../domain/comparison-key.ts';
import type { ValueKind } from '../domain/user-attributes.ts';
import type { BooleanFilter, InstantFilter, TextFilter } from '../domain/user-filter.ts';
import type { Column } from './attribute-column.ts';
import type { Bindings } from './bindings.ts';
import { ALWAYS, allOf, NEVER, type Predicate, scanned } from './predicate.ts';
import { isStorable } from './storable.ts';

/** Conditions on one value of whatever kind. */
export type Conditions = TextFilter | BooleanFilter | InstantFilter;

type Operator = Exclude<keyof TextFilter, 'present'>;

type Operand = string | boolean | Date;

/** What each operator says of a value, which may be NULL, and an operand, which never is. */
const TESTS: Readonly<Record<Operator, (value: string, operand: string) => string>> = {
  eq: (value, operand) => `${value} = ${operand}`,
  ne: (value, operand) => `${value} IS DISTINCT FROM ${operand}`,
  contains: (value, operand) => `strpos(${value}, ${operand}) > 0`,
  startsWith: (value, operand) => `starts_with(${value}, ${operand})`,
  endsWith: (value, operand) => `right(${value}, length(${operand})) = ${operand}`,
  gt: (value, operand) => `${value} > ${operand}`,
  ge: (value, operand) => `${value} >= ${operand}`,
  lt: (value, operand) => `${value} < ${operand}`,
  le: (value, operand) => `${value} <= ${operand}`,
};

/** Every condition that is given, on one value. */
export function compileConditions(column: Column, conditions: Conditions, bindings: Bindings): Predicate {
  const { present, ...operands } = conditions;
  const given = Object.entries(operands) as [Operator, Operand | undefined][];
  const tests = given.map(([operator, operand]) =>
    operand === undefined ? ALWAYS : compileTest(column, { operator, operand }, bindings),
  );
  return allOf([compilePresence(column.sql, present), ...tests]);
}

/** Whether a value is there at all. */
export function compilePresence(sql: string, present: boolean | undefined): Predicate {
  if (present === undefined) return ALWAYS;
  return scanned(`${sql} IS ${present ? 'NOT ' : ''}NULL`);
}

/** The operand in the form that the stored values have, as a text for all but moments. */
export function operandKey(kind: ValueKind, operand: Exclude<Operand, Date>): string {
  return comparisonKey(kind, String(operand));
}

function compileTest(
  { sql, kind }: Column,
  { operator, operand }: { readonly operator: Operator; readonly operand: Operand },
  bindings: Bindings,
): Predicate {
  if (operand instanceof Date) return scanned(TESTS[operator](sql, bindings.bind(operand, 'timestamptz')));
  const key = operandKey(kind, operand);
  // No stored text is like one that cannot be stored.
  if (!isStorable(key)) return operator === 'ne' ? ALWAYS : NEVER;
  return scanned(TESTS[operator](sql, bindings.bind(key, 'text')));
}
