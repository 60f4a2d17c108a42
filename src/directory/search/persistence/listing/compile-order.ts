import { isAnchored, type Predicate } from '../../../database/predicate.ts';
import type { UserOrder, UserOrderKey } from '../../domain/user-order.ts';
import { isSortedWhole, SORTED_CHARACTERS } from '../../domain/user-place.ts';
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

/** The order when none is asked for: ids sort by creation. */
const OLDEST_FIRST: UserOrder = { by: 'id', direction: 'ASC' };

/** The one key of an order; `null` when there are several. */
export function onlyKeyOf(orderBy: readonly UserOrder[]): UserOrder | null {
  const [key = OLDEST_FIRST, ...others] = orderBy;
  return others.length === 0 ? key : null;
}

/**
 * The keys of an ORDER BY. PostgreSQL itself puts NULL last ascending and first descending, as RFC 7644 §3.4.2.3 wants.
 *
 * Under a filter that an index answers, no key is one that another index could serve: the planner would otherwise be
 * tempted to walk that other index to the end of the enterprise in search of the few users of the page.
 */
export function compileOrder(orderBy: readonly UserOrder[], filter: Pick<Predicate, 'reach'>): string {
  const columnOf = isAnchored(filter) ? unindexedColumn : indexedColumn;
  const keys = orderBy.map(({ by, direction }) => `${orderKey(by, columnOf)} ${direction === 'DESC' ? 'DESC' : 'ASC'}`);
  return [...keys, columnOf('id').sql].join(', ');
}

/**
 * What an order compares of a user, as the places in it do.
 *
 * @param columnOf which of the forms of a plain value
 */
export function orderKey(by: UserOrderKey, columnOf: (name: string) => Column): string {
  const sql = valueKey(by, columnOf);
  return isSortedWhole(by) ? sql : `left(${sql}, ${SORTED_CHARACTERS}) COLLATE "C"`;
}

function valueKey(by: UserOrderKey, columnOf: (name: string) => Column): string {
  if (isPlain(by)) return columnOf(by).sql;
  const [attribute = '', part = ''] = by.split('.');
  return isMulti(attribute) ? foremostPart(attribute, part) : partColumn(attribute, part).sql;
}

/** The part as the primary value has it, else as the first one does. */
function foremostPart(attribute: string, part: string): string {
  const { sql } = valueColumn(attribute, part);
  const foremost = `(v.parts->'primary' = 'true') IS TRUE DESC, v.place`;
  return `(SELECT ${sql} FROM ${valuesOf(attribute)} ORDER BY ${foremost} LIMIT 1)`;
}
