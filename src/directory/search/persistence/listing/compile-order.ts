import { isIndexed, type Predicate } from '../../../database/predicate.ts';
import { isSortedInFull, SORTED_CHARACTERS, type UserOrder, type UserOrderKey } from '../../domain/user-order.ts';
import {
  type Column,
  indexedColumn,
  isMulti,
  isPlain,
  partColumn,
  unindexedColumn,
  valueColumn,
  valuesOf,
} from '../attribute-column.ts';

/** The default order: IDs are UUIDv7 and sort by creation time. */
const BY_CREATION: UserOrder = { by: 'id', direction: 'ASC' };

/** The only key of an order; `null` if there are several. */
export function onlyKeyOf(orderBy: readonly UserOrder[]): UserOrder | null {
  const [key = BY_CREATION, ...others] = orderBy;
  return others.length === 0 ? key : null;
}

/**
 * Compiles the keys of an ORDER BY. PostgreSQL sorts NULL last ascending and first descending, as RFC 7644 §3.4.2.3
 * requires.
 *
 * Planner hint: with a filter that an index serves, no key is one that another index returns in order. PostgreSQL would
 * otherwise often scan that index through the whole enterprise to find the few users of the page.
 */
export function compileOrder(orderBy: readonly UserOrder[], filter: Pick<Predicate, 'selectivity'>): string {
  const columnOf = isIndexed(filter) ? unindexedColumn : indexedColumn;
  const keys = orderBy.map(({ by, direction }) => `${orderKey(by, columnOf)} ${direction === 'DESC' ? 'DESC' : 'ASC'}`);
  return [...keys, columnOf('id').sql].join(', ');
}

/**
 * SQL of a sort key, the same value as in a keyset.
 *
 * @param columnOf the form of plain attributes
 */
export function orderKey(by: UserOrderKey, columnOf: (name: string) => Column): string {
  const sql = valueKey(by, columnOf);
  return isSortedInFull(by) ? sql : `left(${sql}, ${SORTED_CHARACTERS}) COLLATE "C"`;
}

function valueKey(by: UserOrderKey, columnOf: (name: string) => Column): string {
  if (isPlain(by)) return columnOf(by).sql;
  const [attribute = '', part = ''] = by.split('.');
  return isMulti(attribute) ? sortedPart(attribute, part) : partColumn(attribute, part).sql;
}

/** The part of the primary value, or else of the first. */
function sortedPart(attribute: string, part: string): string {
  const { sql } = valueColumn(attribute, part);
  const order = `(v.parts->'primary' = 'true') IS TRUE DESC, v.place`;
  return `(SELECT ${sql} FROM ${valuesOf(attribute)} ORDER BY ${order} LIMIT 1)`;
}
