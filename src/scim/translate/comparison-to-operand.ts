import { isOnCalendar } from '../../kernel/clock.ts';
import type { BooleanFilter, DateTimeFilter, TextFilter } from '../../wire/operations.generated.ts';
import type { CompareNode, Comparison, FilterValue } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import { invalidFilter } from './invalid-input.ts';

/** The GraphQL filter of a single attribute or sub-attribute. */
export type Operand = TextFilter | BooleanFilter | DateTimeFilter;

const TEXT_OPERANDS: Readonly<Record<Comparison, keyof TextFilter>> = {
  eq: 'eq',
  ne: 'ne',
  co: 'contains',
  sw: 'startsWith',
  ew: 'endsWith',
  gt: 'gt',
  ge: 'ge',
  lt: 'lt',
  le: 'le',
};

const SUBSTRING_COMPARISONS: readonly Comparison[] = ['co', 'sw', 'ew'];
const ORDER_COMPARISONS: readonly Comparison[] = ['gt', 'ge', 'lt', 'le'];

/** The attribute has a value. */
export const PRESENT: Operand = { present: true };

const ABSENT: Operand = { present: false };

/**
 * Translates a comparison (RFC 7644 §3.4.2.2, table 3). `eq null` means that the attribute has no value.
 *
 * @throws ScimError 400 `invalidFilter` when the attribute's type does not support the comparison
 */
export function comparisonToOperand(node: CompareNode, { type }: Attribute): Operand {
  if (node.value === null) return nullOperand(node);
  if (type === 'boolean') return booleanOperand(node);
  if (type === 'dateTime') return dateTimeOperand(node);
  if (type === 'binary' && ORDER_COMPARISONS.includes(node.comparison)) {
    throw invalidFilter(node.path, 'cannot be ordered; use eq, ne, co, sw, ew or pr');
  }
  return { [TEXT_OPERANDS[node.comparison]]: String(node.value) };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** Reads a boolean in a filter, quoted or not; `null` when the value is not one. */
export function readBooleanLiteral(value: FilterValue): boolean | null {
  return BOOLEANS.get(String(value).toLowerCase()) ?? null;
}

function nullOperand({ path, comparison }: CompareNode): Operand {
  if (comparison === 'eq') return ABSENT;
  if (comparison === 'ne') return PRESENT;
  throw invalidFilter(path, 'can be compared with null only by eq and ne');
}

/** A missing boolean is false: an e-mail address without `primary` is not the primary one. */
function booleanOperand({ path, comparison, value }: CompareNode): Operand {
  const wanted = readBooleanLiteral(value);
  if (wanted === null || (comparison !== 'eq' && comparison !== 'ne')) {
    throw invalidFilter(path, 'is a boolean; compare it by eq or ne with true or false');
  }
  return (comparison === 'eq') === wanted ? { eq: true } : { ne: true };
}

function dateTimeOperand({ path, comparison, value }: CompareNode): Operand {
  const dateTime = typeof value === 'string' ? readDateTime(value) : null;
  if (dateTime === null || SUBSTRING_COMPARISONS.includes(comparison)) {
    throw invalidFilter(
      path,
      'is a date and time; compare it by eq, ne, gt, ge, lt or le with one such as "2026-03-31T09:14:05Z"',
    );
  }
  return { [comparison]: dateTime };
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/i;

/** RFC 3339 text in UTC; the default offset is UTC. Years are 1 to 9999, the range of RFC 3339 and the database. */
function readDateTime(text: string): string | null {
  const [, date, time, , , offset] = DATE_TIME.exec(text) ?? [];
  if (date === undefined || !isOnCalendar(date)) return null;
  const dateTime = new Date(time !== undefined && offset === undefined ? `${text}Z` : text);
  const year = dateTime.getUTCFullYear();
  return year >= 1 && year <= 9999 ? dateTime.toISOString() : null;
}
