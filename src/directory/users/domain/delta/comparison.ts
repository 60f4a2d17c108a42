import type { ValueKind } from '../user-attributes.ts';
import type { BooleanFilter, TextFilter } from '../value-filter.ts';
import { compareText } from './compare-text.ts';
import { comparisonKey, operandKey, type TextOperator } from './comparison-key.ts';

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
  return textTest(filter, kind)(text === undefined ? undefined : comparisonKey(kind, text));
}

/** The same, to be asked of many texts in the form that comparisons go by. */
export function textTest(filter: TextFilter, kind: ValueKind): (key: string | undefined) => boolean {
  const { present, ...operands } = filter;
  const given = Object.entries(operands).filter(([, operand]) => operand !== undefined);
  const folded = given.map(([name, operand]) => {
    const operator = name as TextOperator;
    return [operator, operandKey(kind, operator, operand)] as const;
  });
  return (key) => {
    if (present !== undefined && present !== (key !== undefined)) return false;
    return folded.every(([operator, operand]) =>
      key === undefined ? operator === 'ne' : TEXT_TESTS[operator](key, operand),
    );
  };
}

/** Whether a boolean, or its absence, meets every condition that is given. */
export function meetsBooleanFilter(value: boolean | undefined, filter: BooleanFilter): boolean {
  return booleanTest(filter)(value);
}

/** The same, to be asked of many. */
export function booleanTest({ eq, ne, present }: BooleanFilter): (value: boolean | undefined) => boolean {
  return (value) => {
    if (present !== undefined && present !== (value !== undefined)) return false;
    return (eq === undefined || value === eq) && (ne === undefined || value !== ne);
  };
}
