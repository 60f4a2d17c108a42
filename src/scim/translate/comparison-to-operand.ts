import { isOnCalendar } from '../../kernel/clock.ts';
import type { BooleanFilter, DateTimeFilter, TextFilter } from '../../wire/operations.generated.ts';
import type { CompareNode, Comparison, FilterValue } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import { invalidFilter } from './invalid-input.ts';

/** A condition on one attribute or part, in the directory's words. */
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

const IS_PART_OF_TEXT: readonly Comparison[] = ['co', 'sw', 'ew'];
const IS_ORDER: readonly Comparison[] = ['gt', 'ge', 'lt', 'le'];

/** The attribute holds something. */
export const PRESENT: Operand = { present: true };

const ABSENT: Operand = { present: false };

/**
 * The condition that a comparison sets (RFC 7644 §3.4.2.2, table 3). `eq null` means that the attribute holds nothing.
 *
 * @throws ScimError 400 `invalidFilter` where the comparison makes no sense for the attribute's type
 */
export function comparisonToOperand(node: CompareNode, { type }: Attribute): Operand {
  if (node.value === null) return nothingOperand(node);
  if (type === 'boolean') return booleanOperand(node);
  if (type === 'dateTime') return momentOperand(node);
  if (type === 'binary' && IS_ORDER.includes(node.comparison)) {
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

/** A boolean that a filter spells, quoted or not; `null` when it spells none. */
export function readBooleanLiteral(value: FilterValue): boolean | null {
  return BOOLEANS.get(String(value).toLowerCase()) ?? null;
}

function nothingOperand({ path, comparison }: CompareNode): Operand {
  if (comparison === 'eq') return ABSENT;
  if (comparison === 'ne') return PRESENT;
  throw invalidFilter(path, 'can be compared with null only by eq and ne');
}

/** Where nothing is said the answer is no: an e-mail address without `primary` is not the primary one. */
function booleanOperand({ path, comparison, value }: CompareNode): Operand {
  const wanted = readBooleanLiteral(value);
  if (wanted === null || (comparison !== 'eq' && comparison !== 'ne')) {
    throw invalidFilter(path, 'is a boolean; compare it by eq or ne with true or false');
  }
  return (comparison === 'eq') === wanted ? { eq: true } : { ne: true };
}

function momentOperand({ path, comparison, value }: CompareNode): Operand {
  const moment = typeof value === 'string' ? readMoment(value) : null;
  if (moment === null || IS_PART_OF_TEXT.includes(comparison)) {
    throw invalidFilter(
      path,
      'is a date and time; compare it by eq, ne, gt, ge, lt or le with one such as "2026-03-31T09:14:05Z"',
    );
  }
  return { [comparison]: moment };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/i;

/** RFC 3339 text in UTC; where no offset is given, UTC is meant. Years are those that RFC 3339 and the database know. */
function readMoment(text: string): string | null {
  const [, date, time, , , offset] = MOMENT.exec(text) ?? [];
  if (date === undefined || !isOnCalendar(date)) return null;
  const moment = new Date(time !== undefined && offset === undefined ? `${text}Z` : text);
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moment.toISOString() : null;
}
