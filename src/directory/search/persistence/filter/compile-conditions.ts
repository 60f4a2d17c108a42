import type { Bindings } from '../../../database/dynamic-statement.ts';
import { ALWAYS, allOf, NEVER, type Predicate, scanCondition } from '../../../database/predicate.ts';
import { isStorableText } from '../../../shared/storable-text.ts';
import { operandKey, type TextOperator } from '../../../users/domain/delta/comparison.ts';
import type { BooleanFilter, TextFilter } from '../../../users/domain/value-filter.ts';
import type { InstantFilter } from '../../domain/user-filter.ts';
import type { Column } from '../attribute-column.ts';

/** Conditions on one value of any kind. */
export type Conditions = TextFilter | BooleanFilter | InstantFilter;

type Operand = string | boolean | Date;

/** SQL of each operator; the value may be NULL, the operand never is. */
const OPERATORS: Readonly<Record<TextOperator, (value: string, operand: string) => string>> = {
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

/** Compiles all conditions on one value. */
export function compileConditions(column: Column, conditions: Conditions, bindings: Bindings): Predicate {
  const { present, ...operands } = conditions;
  const given = Object.entries(operands) as [TextOperator, Operand | undefined][];
  const comparisons = given.map(([operator, operand]) =>
    operand === undefined ? ALWAYS : compileComparison(column, { operator, operand }, bindings),
  );
  return allOf([compilePresence(column.sql, present), ...comparisons]);
}

/** Compiles the condition `present`. */
export function compilePresence(sql: string, present: boolean | undefined): Predicate {
  if (present === undefined) return ALWAYS;
  return scanCondition(`${sql} IS ${present ? 'NOT ' : ''}NULL`);
}

function compileComparison(
  { sql, kind, unmarked = sql }: Column,
  { operator, operand }: { readonly operator: TextOperator; readonly operand: Operand },
  bindings: Bindings,
): Predicate {
  if (operand instanceof Date) return scanCondition(OPERATORS[operator](sql, bindings.bind(operand, 'timestamptz')));
  const key = operandKey(kind, operator, String(operand));
  // PostgreSQL cannot store some texts, e.g. with U+0000: no stored text equals or contains one.
  if (!isStorableText(key)) return operator === 'ne' ? ALWAYS : NEVER;
  const value = operator === 'contains' || operator === 'endsWith' ? unmarked : sql;
  return scanCondition(OPERATORS[operator](value, bindings.bind(key, 'text')));
}
