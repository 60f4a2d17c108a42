import { parseInstant } from '../instants.ts';
import { FILTER_FIELDS, type FieldName, REQUIRED_ATTRIBUTES } from './filter-fields.ts';
import { type Condition, type FilterGroup, isGroup, NO_FILTER, OPERATORS } from './filter-model.ts';

/** Longest value in the URL, in characters. */
export const MAX_VALUE_LENGTH = 1000;

/** A filter in the URL: `{ all: [['title', 'contains', 'Chief'], { any: [...] }] }`. */
export type FilterParam = { readonly [Join in FilterGroup['join']]?: readonly FilterParamItem[] };

type FilterParamItem = readonly [field: string, operator: string, value: string] | FilterParam;

/** Why a filter in the URL is invalid, and its offending part. */
export interface FilterError {
  readonly reason: 'json' | 'shape' | 'field' | 'operator' | 'value' | 'items' | 'depth';
  readonly part: string;
}

const JOINS = ['all', 'any', 'none'] as const;
const MAX_DEPTH = 6;
const MAX_ITEMS = 100;

/** Serializes a filter for the URL; `undefined` for an empty one. */
export function toFilterParam(group: FilterGroup): FilterParam | undefined {
  return group.items.length === 0 ? undefined : groupToParam(group);
}

function groupToParam({ join, items }: FilterGroup): FilterParam {
  return { [join]: items.map((item) => (isGroup(item) ? groupToParam(item) : conditionToParam(item))) };
}

function conditionToParam({ field, operator, value }: Condition): FilterParamItem {
  return [field, operator, value];
}

/** Whether parsing failed. */
export function isFilterError(read: Condition | FilterGroup | FilterError): read is FilterError {
  return 'reason' in read;
}

/** Parses the filter of the URL as a whole: dropping an invalid part would match more users than intended. */
export function parseFilterParam(given: unknown): FilterGroup | FilterError {
  if (given === undefined || given === null || given === '') return NO_FILTER;
  return typeof given === 'string' ? filterError('json', given) : readGroup(given, 0);
}

function readGroup(given: unknown, depth: number): FilterGroup | FilterError {
  if (depth > MAX_DEPTH) return filterError('depth', MAX_DEPTH);
  const [[name, list] = [], ...others] = Object.entries(Object(given));
  const join = JOINS.find((one) => one === name);
  if (join === undefined || others.length > 0 || !Array.isArray(list)) return filterError('shape', given);
  if (list.length > MAX_ITEMS) return filterError('items', list.length);
  const read = list.map((item) => (Array.isArray(item) ? readCondition(item) : readGroup(item, depth + 1)));
  return read.find(isFilterError) ?? { join, items: read as FilterGroup['items'] };
}

function readCondition(given: readonly unknown[]): Condition | FilterError {
  const [field, operator, value = '', ...others] = given;
  if (typeof field !== 'string' || others.length > 0) return filterError('shape', given);
  if (!Object.hasOwn(FILTER_FIELDS, field)) return filterError('field', field);
  const name = field as FieldName;
  const known = OPERATORS[FILTER_FIELDS[name].kind].find((one) => one === operator);
  if (known === undefined) return filterError('operator', `${name} ${textOf(operator)}`);
  const parsed = parseValue(name, value);
  return parsed === null
    ? filterError('value', `${name}: ${textOf(value)}`)
    : { field: name, operator: known, value: parsed };
}

const MAX_PART = 80;

function filterError(reason: FilterError['reason'], part: unknown): FilterError {
  const text = textOf(part);
  return { reason, part: text.length > MAX_PART ? `${text.slice(0, MAX_PART)}…` : text };
}

function textOf(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part);
}

const BOOLEANS = ['true', 'false'];

/** The value of a condition; `null` when it is invalid. */
function parseValue(field: FieldName, value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_VALUE_LENGTH) return null;
  const { kind } = FILTER_FIELDS[field];
  if (kind === 'text' || (kind === 'instant' && value === '')) return value;
  if (kind === 'instant') return parseInstant(value) ?? null;
  return (kind === 'boolean' ? BOOLEANS : (REQUIRED_ATTRIBUTES as readonly string[])).includes(value) ? value : null;
}
