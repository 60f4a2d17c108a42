import { wordsIn } from '../../../../kernel/fold.ts';
import { USER_COLUMN_NAMES, type UserColumn } from '../../../shared/user-columns.ts';
import type { UserOrder, UserOrderField } from '../../api/operations.generated.ts';
import { MULTI_VALUED } from '../../shared/user-filter/filter-fields.ts';
import {
  type FilterParam,
  isFilterError,
  parseFilterParam,
  toFilterParam,
} from '../../shared/user-filter/filter-param.ts';

/** The URL parameters of the page of users. */
export interface UsersSearch {
  /** The search words. */
  readonly q?: string | undefined;
  /** Kept as it is when invalid, so that the page can show the error. */
  readonly filter?: FilterParam | undefined;
  /** A column, with the prefix `-` for descending order; newest first when left out. */
  readonly sort?: string | undefined;
  readonly columns?: readonly UserColumn[] | undefined;
  /** Whether the facets are shown; when left out, on wide windows only. */
  readonly side?: boolean | undefined;
}

/** The default columns. */
export const DEFAULT_COLUMNS: readonly UserColumn[] = [
  'userName',
  'active',
  'title',
  'organization',
  'addresses.country',
  'missing',
  'updatedAt',
];

const UNSORTABLE = /^(emails|phoneNumbers|roles)\.|^(version|missing|manager\.displayName)$/;
const MAX_WORDS = 200;

/** Parses the URL parameters; invalid ones are dropped, except the filter: without it, all users would match. */
export function readUsersSearch({ q, filter, sort, columns, side }: Record<string, unknown>): UsersSearch {
  const read = parseFilterParam(filter);
  const chosen = Array.isArray(columns) ? USER_COLUMN_NAMES.filter((name) => columns.includes(name)) : [];
  return {
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, MAX_WORDS) || undefined : undefined,
    filter: isFilterError(read) ? (filter as FilterParam) : toFilterParam(read),
    sort: typeof sort === 'string' && isSortable(columnOf(sort)) ? sort : undefined,
    columns: chosen.length > 0 ? chosen : undefined,
    side: typeof side === 'boolean' ? side : undefined,
  };
}

/** Whether users can be sorted by a column. */
export function isSortable(column: string): boolean {
  return (USER_COLUMN_NAMES as readonly string[]).includes(column) && !UNSORTABLE.test(column);
}

function columnOf(sort: string): string {
  return sort.replace(/^-/, '');
}

/** IDs are UUIDs of version 7, which sort by creation and are indexed. */
const CREATION = 'id';

/** The order as GraphQL takes it; newest first by default. */
export function orderOf(sort = `-${CREATION}`): UserOrder {
  const named = columnOf(sort);
  const column = named === 'createdAt' ? CREATION : named;
  const isMany = (MULTI_VALUED as readonly string[]).includes(column);
  const words = `${column}${isMany ? '.value' : ''}`.replaceAll(/[A-Z]/g, '_$&').replaceAll('.', '_');
  return { by: words.toUpperCase() as UserOrderField, direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
}

/** The next order after a click on a column's title: ascending, descending, default. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}

/** Most words that the directory searches for. */
export const MAX_SEARCH_WORDS = 10;

/** The words of a search. */
export interface SearchWords {
  /** `null` when there are none. */
  readonly search: string | null;
  readonly isTruncated: boolean;
}

/** Splits the text into words as the directory does, and keeps the first ones. */
export function parseSearchWords(written: string | undefined): SearchWords {
  const words = wordsIn(written ?? '');
  return { search: words.slice(0, MAX_SEARCH_WORDS).join(' ') || null, isTruncated: words.length > MAX_SEARCH_WORDS };
}
