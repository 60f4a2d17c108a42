import { wordsIn } from '../../../../kernel/words.ts';
import { USER_COLUMN_NAMES, type UserColumn } from '../../../shared/user-columns.ts';
import type { UserOrder, UserOrderField } from '../../api/operations.generated.ts';
import { MULTI_VALUED } from '../../shared/user-filter/filter-fields.ts';
import {
  type FilterParam,
  isFilterError,
  parseFilterParam,
  toFilterParam,
} from '../../shared/user-filter/filter-param.ts';

/** All that the page of users shows, as its address says it. */
export interface UsersSearch {
  /** Words to search for. */
  readonly q?: string | undefined;
  /** As it was given where it cannot be read, so that the page can say so. */
  readonly filter?: FilterParam | undefined;
  /** A column, with `-` before it when the largest comes first; the newest first when left out. */
  readonly sort?: string | undefined;
  readonly columns?: readonly UserColumn[] | undefined;
  /** Whether the side bar is there; left out, where there is room for it. */
  readonly side?: boolean | undefined;
}

/** The columns that are shown when nobody has chosen any. */
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

/** Reads the address; whatever it cannot mean is left out, but for a filter, without which everybody would be meant. */
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

/** Ids sort by creation, and unlike the moment itself an index has them. */
const CREATION = 'id';

/** The order that the address means, as the directory takes it; the newest first when it says none. */
export function orderOf(sort = `-${CREATION}`): UserOrder {
  const named = columnOf(sort);
  const column = named === 'createdAt' ? CREATION : named;
  const isMany = (MULTI_VALUED as readonly string[]).includes(column);
  const words = `${column}${isMany ? '.value' : ''}`.replaceAll(/[A-Z]/g, '_$&').replaceAll('.', '_');
  return { by: words.toUpperCase() as UserOrderField, direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
}

/** What a press on a column's title makes of the order: up, down, and back to the newest first. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}

/** So many words the directory searches for at once. */
export const MAX_SEARCH_WORDS = 10;

/** The words of a search, as many as are searched for, and whether others are left out. */
export interface SearchWords {
  /** `null` when there are none. */
  readonly search: string | null;
  readonly isTruncated: boolean;
}

/** What is searched for of what was written, in words as the directory parts them. */
export function parseSearchWords(written: string | undefined): SearchWords {
  const words = wordsIn(written ?? '');
  return { search: words.slice(0, MAX_SEARCH_WORDS).join(' ') || null, isTruncated: words.length > MAX_SEARCH_WORDS };
}
