import { momentIn } from '../../../api/moment-in.ts';
import { FILTER_FIELDS, type FieldName } from './filter-fields.ts';
import { type Condition, type Group, isGroup, OPERATORS } from './filter-model.ts';

/** So many characters a value in the address has at most. */
export const MAX_VALUE = 1000;

/** A filter as it stands in the address: `{ all: [['title', 'contains', 'Chief'], { any: [...] }] }`. */
export type AddressFilter = { readonly [Join in Group['join']]?: readonly AddressItem[] };

type AddressItem = readonly [field: string, operator: string, value: string] | AddressFilter;

const JOINS = ['all', 'any', 'none'] as const;
const MAX_DEPTH = 6;
const MAX_ITEMS = 100;

/** Writes a filter for the address; nothing when it means everybody. */
export function filterToAddress(group: Group): AddressFilter | undefined {
  return group.items.length === 0 ? undefined : groupToAddress(group);
}

function groupToAddress({ join, items }: Group): AddressFilter {
  return { [join]: items.map((item) => (isGroup(item) ? groupToAddress(item) : conditionToAddress(item))) };
}

function conditionToAddress({ field, operator, value }: Condition): AddressItem {
  return [field, operator, value];
}

/** Reads a filter from the address; whatever cannot be one, because somebody mistyped it, is left out. */
export function filterFromAddress(given: unknown, depth = 0): Group | null {
  if (typeof given !== 'object' || given === null || depth > MAX_DEPTH) return null;
  const join = JOINS.find((one) => one in given);
  const list: unknown = join && (given as Record<string, unknown>)[join];
  if (join === undefined || !Array.isArray(list)) return null;
  const items = list.slice(0, MAX_ITEMS).flatMap((item) => readItem(item, depth) ?? []);
  return { join, items };
}

function readItem(item: unknown, depth: number): Condition | Group | null {
  return Array.isArray(item) ? readCondition(item) : filterFromAddress(item, depth + 1);
}

function readCondition([field, operator, value = '']: readonly unknown[]): Condition | null {
  if (typeof field !== 'string' || !Object.hasOwn(FILTER_FIELDS, field)) return null;
  const name = field as FieldName;
  const known = OPERATORS[FILTER_FIELDS[name].kind].find((one) => one === operator);
  const meant = valueIn(name, value);
  return known === undefined || meant === null ? null : { field: name, operator: known, value: meant };
}

const LACKS = ['WORK_EMAIL', 'EXTERNAL_ID'];
const FLAGS = ['true', 'false'];

/** What the value of a condition on an attribute means; `null` when it can mean nothing. */
function valueIn(field: FieldName, value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_VALUE) return null;
  const { kind } = FILTER_FIELDS[field];
  if (kind === 'text' || (kind === 'moment' && value === '')) return value;
  if (kind === 'moment') return momentIn(value) ?? null;
  return (kind === 'flag' ? FLAGS : LACKS).includes(value) ? value : null;
}
