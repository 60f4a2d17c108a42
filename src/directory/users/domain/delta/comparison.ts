import { fold } from '../../../../kernel/fold.ts';
import type { ValueKind } from '../user-attributes.ts';
import { userNameKey } from '../user-name-key.ts';
import type { BooleanFilter, TextFilter } from '../value-filter.ts';

/** An operator of a filter that compares with a text. */
export type TextOperator = Exclude<keyof TextFilter, 'present'>;

/** The form in which texts of a kind are compared (RFC 7643 §2.2 `caseExact`). */
export function comparisonKey(kind: ValueKind, text: string): string {
  if (kind === 'userName') return userNameKey(text);
  return kind === 'text' ? fold(text) : text;
}

/** The form of an operand: of a `userName`, only a whole name is trimmed as stored names are, not a part of one. */
export function operandKey(kind: ValueKind, operator: TextOperator, operand: string): string {
  const isPart = kind === 'userName' && operator !== 'eq' && operator !== 'ne';
  return comparisonKey(isPart ? 'text' : kind, operand);
}

const TEXT_OPERATORS: Readonly<Record<TextOperator, (key: string, operand: string) => boolean>> = {
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

/** Compiles a filter on a text; the function takes the comparison key, or `undefined` for an absent text. */
export function compileTextFilter(filter: TextFilter, kind: ValueKind): (key: string | undefined) => boolean {
  const { present, ...operands } = filter;
  const given = Object.entries(operands).filter(([, operand]) => operand !== undefined);
  const folded = given.map(([name, operand]) => {
    const operator = name as TextOperator;
    return [operator, operandKey(kind, operator, operand)] as const;
  });
  return (key) => {
    if (present !== undefined && present !== (key !== undefined)) return false;
    return folded.every(([operator, operand]) =>
      key === undefined ? operator === 'ne' : TEXT_OPERATORS[operator](key, operand),
    );
  };
}

/** Compiles a filter on a boolean; the function takes `undefined` for an absent value. */
export function compileBooleanFilter({ eq, ne, present }: BooleanFilter): (value: boolean | undefined) => boolean {
  return (value) => {
    if (present !== undefined && present !== (value !== undefined)) return false;
    return (eq === undefined || value === eq) && (ne === undefined || value !== ne);
  };
}

/**
 * Orders two texts by code points, as the collation "C" of PostgreSQL does. JavaScript's `<` compares UTF-16 units and
 * places supplementary characters too early.
 *
 * @returns negative, zero or positive, for `Array.sort`
 */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = startOfDifference(a, b); at < shared; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

/** Number of UTF-16 units that are compared at once while the texts are equal. */
const STRIDE = 256;

function startOfDifference(a: string, b: string): number {
  let at = 0;
  while (at + STRIDE <= a.length && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  return at;
}
