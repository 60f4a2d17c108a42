import { compareText } from './compare-text.ts';
import { comparisonKey } from './comparison-key.ts';
import type { ValueKind } from './user-attributes.ts';
import type { BooleanFilter, TextFilter } from './user-filter.ts';

type TextTest = (key: string, operand: string) => boolean;

const TEXT_TESTS: Readonly<Record<Exclude<keyof TextFilter, 'present'>, TextTest>> = {
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
  const given = Object.entries(operands) as [keyof typeof TEXT_TESTS, string | undefined][];
  return given.every(([name, operand]) => operand === undefined || meetsTextTest(text, operand, { name, kind }));
}

function meetsTextTest(
  text: string | undefined,
  operand: string,
  { name, kind }: { readonly name: keyof typeof TEXT_TESTS; readonly kind: ValueKind },
): boolean {
  if (text === undefined) return name === 'ne';
  return TEXT_TESTS[name](comparisonKey(kind, text), comparisonKey(kind, operand));
}

/** Whether a boolean, or its absence, meets every condition that is given. */
export function meetsBooleanFilter(value: boolean | undefined, { eq, ne, present }: BooleanFilter): boolean {
  if (present !== undefined && present !== (value !== undefined)) return false;
  return (eq === undefined || value === eq) && (ne === undefined || value !== ne);
}
