import type { Bindings } from '../../../database/bindings.ts';
import { ALWAYS, allOf, NEVER, type Predicate, scanned } from '../../../database/predicate.ts';
import { isStorable } from '../../../database/storable.ts';
import { operandKey, type TextOperator } from '../../../users/domain/delta/comparison-key.ts';
import type { BooleanFilter, TextFilter } from '../../../users/domain/value-filter.ts';
import type { InstantFilter } from '../../domain/user-filter.ts';
import type { Column } from '../attribute-column.ts';

/** Conditions on one value of whatever kind. */
export type Conditions = TextFilter | BooleanFilter | InstantFilter;

type Operand = string | boolean | Date;

/** What each operator says of a value, which may be NULL, and an operand, which never is. */
const TESTS: Readonly<Record<TextOperator, (value: string, operand: string) => string>> = {
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
  const given = Object.entries(operands) as [TextOperator, Operand | undefined][];
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

function compileTest(
  { sql, kind, plain = sql }: Column,
  { operator, operand }: { readonly operator: TextOperator; readonly operand: Operand },
  bindings: Bindings,
): Predicate {
  if (operand instanceof Date) return scanned(TESTS[operator](sql, bindings.bind(operand, 'timestamptz')));
  const key = operandKey(kind, operator, String(operand));
  // No stored text is like one that cannot be stored.
  if (!isStorable(key)) return operator === 'ne' ? ALWAYS : NEVER;
  const value = operator === 'contains' || operator === 'endsWith' ? plain : sql;
  return scanned(TESTS[operator](value, bindings.bind(key, 'text')));
}
