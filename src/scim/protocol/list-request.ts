import type { AttributePath } from '../schema/attribute-path.ts';
import { parseAttributePath, parseProjection } from './attribute-parameters.ts';
import type { FilterNode } from './filter-node.ts';
import { parseFilter } from './filter-parser.ts';
import { type JsonObject, memberOf, membersOf, parseJsonObject } from './json-object.ts';
import type { Projection } from './projection.ts';
import { ScimError } from './scim-error.ts';

/** Sort direction (RFC 7644 §3.4.2.3). */
export type SortOrder = 'ascending' | 'descending';

/** A list or search request (RFC 7644 §3.4.2), validated and with its defaults. */
export interface ListRequest {
  /** `null`: all resources. */
  readonly filter: FilterNode | null;
  readonly sortBy: AttributePath | null;
  readonly sortOrder: SortOrder;
  /** 1-based. */
  readonly startIndex: number;
  /** Maximum number of resources; 0 requests the total alone. */
  readonly count: number;
  readonly projection: Projection;
}

/** Limits on the number of resources in a page. */
export interface PageLimits {
  /** Applies when the request has no `count`. */
  readonly defaultCount: number;
  /** Applies to a greater `count`. */
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
 * Reads the query of a list request. Empty parameters and those that RFC 7644 does not define are ignored. `startIndex`
 * below 1 becomes 1, a negative `count` 0, and a `count` above the limit the limit.
 *
 * @throws ScimError 400 `invalidFilter`, `invalidValue`
 */
export function parseListRequest(request: JsonObject, limits: PageLimits): ListRequest {
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
 * Reads the body of a search request (RFC 7644 §3.4.3), which has the same parameters in JSON.
 *
 * @throws ScimError 400 `invalidSyntax`, `invalidFilter`, `invalidValue`
 */
export function parseSearchRequest(body: unknown, limits: PageLimits): ListRequest {
  return parseListRequest(parseJsonObject(body), limits);
}

function textOf(query: JsonObject, name: string): string | null {
  const value = memberOf(query, name) ?? null;
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new ScimError(400, 'invalidValue', `"${name}" must be given once, as text.`);
  return value;
}

function integerOf(query: JsonObject, name: string): number | null {
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
