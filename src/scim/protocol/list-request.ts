import { parseAttributePath } from '../schema/attribute-path.ts';
import type { AttributePath } from '../schema/attribute-path-type.ts';
import { parseProjection } from './attribute-parameters.ts';
import { parseFilter } from './filter.ts';
import type { FilterNode } from './filter-node.ts';
import { type Message, memberOf, membersOf, parseMessage } from './message.ts';
import type { Projection } from './projection.ts';
import { ScimError } from './scim-error.ts';

/** The way a list is sorted (RFC 7644 §3.4.2.3). */
export type SortOrder = 'ascending' | 'descending';

/** What a list or search request asks for (RFC 7644 §3.4.2), checked and with its defaults filled in. */
export interface ListRequest {
  /** `null`: every resource. */
  readonly filter: FilterNode | null;
  readonly sortBy: AttributePath | null;
  readonly sortOrder: SortOrder;
  /** Counts from 1. */
  readonly startIndex: number;
  /** How many resources at most; 0 asks for the total alone. */
  readonly count: number;
  readonly projection: Projection;
}

/** How many resources a page holds. */
export interface PageLimits {
  /** When the request does not say. */
  readonly defaultCount: number;
  /** Whatever the request says. */
  readonly maxCount: number;
}

const MAX_INDEX = 2_147_483_647;
const PARAMETERS = new Set([
  'filter',
  'sortBy',
  'sortOrder',
  'startIndex',
  'count',
  'attributes',
  'excludedAttributes',
]);
const WHOLE_NUMBER = /^-?\d+(?:\.0+)?(?:e\+?\d+)?$/i;

/**
 * Reads the query of a list request. Parameters that RFC 7644 does not know, or that are empty, are passed over;
 * `startIndex` below 1 counts
 * as 1, a negative `count` as 0, a `count` above the limit as the limit.
 *
 * @throws ScimError 400 `invalidFilter`, `invalidValue`
 */
export function parseListRequest(request: Message, limits: PageLimits): ListRequest {
  const query = membersOf(request, PARAMETERS);
  const filter = textOf(query, 'filter');
  const sortBy = textOf(query, 'sortBy');
  const startIndex = integerOf(query, 'startIndex') ?? 1;
  const count = integerOf(query, 'count') ?? limits.defaultCount;
  return {
    filter: filter === null ? null : parseFilter(filter),
    sortBy: sortBy === null ? null : parseAttributePath(sortBy, 'sortBy', 'invalidValue'),
    sortOrder: sortOrderOf(textOf(query, 'sortOrder')),
    startIndex: Math.min(Math.max(startIndex, 1), MAX_INDEX),
    count: Math.min(Math.max(count, 0), limits.maxCount),
    projection: parseProjection(query),
  };
}

/**
 * Reads the body of a search request (RFC 7644 §3.4.3), which asks for the same in JSON.
 *
 * @throws ScimError 400 `invalidSyntax`, `invalidFilter`, `invalidValue`
 */
export function parseSearchRequest(body: unknown, limits: PageLimits): ListRequest {
  return parseListRequest(parseMessage(body), limits);
}

function textOf(query: Message, name: string): string | null {
  const value = memberOf(query, name) ?? null;
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new ScimError(400, 'invalidValue', `"${name}" must be given once, as text.`);
  return value;
}

function integerOf(query: Message, name: string): number | null {
  const value = memberOf(query, name) ?? null;
  if (value === null || value === '') return null;
  if (Number.isInteger(value)) return Number(value);
  if (typeof value === 'string' && WHOLE_NUMBER.test(value.trim())) return Number(value);
  throw new ScimError(400, 'invalidValue', `"${name}" must be given once, as a whole number such as 100.`);
}

function sortOrderOf(text: string | null): SortOrder {
  const word = text?.toLowerCase() ?? 'ascending';
  if (word === 'ascending' || word === 'descending') return word;
  throw new ScimError(400, 'invalidValue', '"sortOrder" must be ascending or descending.');
}
