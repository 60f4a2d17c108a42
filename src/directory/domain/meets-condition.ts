import { compareText } from './compare-text.ts';
import { comparisonKey } from './comparison-key.ts';
import type { ValueKind } from './user-attributes.ts';
import type { BooleanFilter, TextFilter } from './user-filter.ts';

type TextOperator = Exclude<keyof TextFilter, 'present'>;

const TEXT_TESTS: Readonly<Record<TextOperator, (key: string, operand: string) => boolean>> = {
  eq: (key, operand) => key === operand,
  ne: (key, operand) => key !== operand,
  contains: (key, operand) => key.includes(operand),
  startsWith: (key, operand) => key.startsWith(operand),
  endsWith: (key, operand) => key.endsWith(operand),
  gt: (key, operand) => compareText(key, operand) > 0,
  ge: (key, operand) => compareText(key, operand) >= 0,
  lt: (key, operand) => compareText(key, operand) < 0,
  le: (key, operand) => compareText(key, operand) <= 0,
};

/** Whether a text, or its absence, meets every condition that is given. */
export function meetsTextFilter(text: string | undefined, filter: TextFilter, kind: ValueKind): boolean {
  const { present, ...operands } = filter;
  if (present !== undefined && present !== (text !== undefined)) return false;
  const key = text === undefined ? null : comparisonKey(kind, text);
  const given = Object.entries(operands) as [TextOperator, string | undefined][];
  return given.every(([operator, operand]) => {
    if (operand === undefined) return true;
    return key === null ? operator === 'ne' : TEXT_TESTS[operator](key, comparisonKey(kind, operand));
  });
}

/** Whether a boolean, or its absence, meets every condition that is given. */
export function meetsBooleanFilter(value: boolean | undefined, { eq, ne, present }: BooleanFilter): boolean {
  if (present !== undefined && present !== (value !== undefined)) return false;
  return (eq === undefined || value === eq) && (ne === undefined || value !== ne);
}
