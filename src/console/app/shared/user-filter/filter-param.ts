import { momentIn } from '../instants.ts';
import { FILTER_FIELDS, type FieldName } from './filter-fields.ts';
import { type Condition, EVERYBODY, type Group, isGroup, OPERATORS } from './filter-model.ts';

/** So many characters a value in the address has at most. */
export const MAX_VALUE = 1000;

/** A filter as it stands in the address: `{ all: [['title', 'contains', 'Chief'], { any: [...] }] }`. */
export type AddressFilter = { readonly [Join in Group['join']]?: readonly AddressItem[] };

type AddressItem = readonly [field: string, operator: string, value: string] | AddressFilter;

/** Why what stands in an address is no filter, and which part of it is to blame. */
export interface FilterFault {
  readonly reason: 'json' | 'shape' | 'field' | 'operator' | 'value' | 'items' | 'depth';
  readonly part: string;
}

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

/** Whether what was read is no filter. */
export function isFault(read: Condition | Group | FilterFault): read is FilterFault {
  return 'reason' in read;
}

/**
 * Reads a filter from the address: all of it, or what is wrong with it. If a part that was mistyped were left out, more
 * people would be meant than somebody asked for.
 */
export function filterFromAddress(given: unknown): Group | FilterFault {
  if (given === undefined || given === null || given === '') return EVERYBODY;
  return typeof given === 'string' ? faultOf('json', given) : readGroup(given, 0);
}

function readGroup(given: unknown, depth: number): Group | FilterFault {
  if (depth > MAX_DEPTH) return faultOf('depth', MAX_DEPTH);
  const [[name, list] = [], ...others] = Object.entries(Object(given));
  const join = JOINS.find((one) => one === name);
  if (join === undefined || others.length > 0 || !Array.isArray(list)) return faultOf('shape', given);
  if (list.length > MAX_ITEMS) return faultOf('items', list.length);
  const read = list.map((item) => (Array.isArray(item) ? readCondition(item) : readGroup(item, depth + 1)));
  return read.find(isFault) ?? { join, items: read as Group['items'] };
}

function readCondition(given: readonly unknown[]): Condition | FilterFault {
  const [field, operator, value = '', ...others] = given;
  if (typeof field !== 'string' || others.length > 0) return faultOf('shape', given);
  if (!Object.hasOwn(FILTER_FIELDS, field)) return faultOf('field', field);
  const name = field as FieldName;
  const known = OPERATORS[FILTER_FIELDS[name].kind].find((one) => one === operator);
  if (known === undefined) return faultOf('operator', `${name} ${textOf(operator)}`);
  const meant = valueIn(name, value);
  return meant === null
    ? faultOf('value', `${name}: ${textOf(value)}`)
    : { field: name, operator: known, value: meant };
}

const MAX_PART = 80;

function faultOf(reason: FilterFault['reason'], part: unknown): FilterFault {
  const text = textOf(part);
  return { reason, part: text.length > MAX_PART ? `${text.slice(0, MAX_PART)}…` : text };
}

function textOf(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part);
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
