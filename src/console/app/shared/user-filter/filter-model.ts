import { FILTER_FIELDS, type FieldName } from './filter-fields.ts';

/** The operators of each kind of field. */
export const OPERATORS = {
  text: ['eq', 'ne', 'contains', 'startsWith', 'endsWith', 'present', 'absent', 'gt', 'ge', 'lt', 'le'],
  instant: ['ge', 'gt', 'le', 'lt', 'eq', 'ne'],
  boolean: ['eq'],
  requirement: ['eq', 'ne'],
} as const;

/** A comparison operator. */
export type Operator = (typeof OPERATORS)[keyof typeof OPERATORS][number];

/** A condition on one attribute. */
export interface Condition {
  readonly field: FieldName;
  readonly operator: Operator;
  /** Always text: times in UTC, booleans as `true` and `false`; empty for operators without a value. */
  readonly value: string;
}

/** Conditions and groups of which all, any or none must hold. */
export interface FilterGroup {
  readonly join: 'all' | 'any' | 'none';
  readonly items: readonly (Condition | FilterGroup)[];
}

/** The empty filter. */
export const NO_FILTER: FilterGroup = { join: 'all', items: [] };

/** Whether an item is a group. */
export function isGroup(item: Condition | FilterGroup): item is FilterGroup {
  return 'items' in item;
}

/** A new condition with default values. */
export function newCondition(field: FieldName): Condition {
  const { kind } = FILTER_FIELDS[field];
  const value = { text: '', instant: '', boolean: 'true', requirement: 'WORK_EMAIL' }[kind];
  return { field, operator: OPERATORS[kind][0], value };
}

/** Whether an operator takes a value. */
export function needsValue({ operator }: Condition): boolean {
  return operator !== 'present' && operator !== 'absent';
}

/** Whether a condition has all it needs; incomplete ones are ignored. */
export function isComplete(condition: Condition): boolean {
  return !needsValue(condition) || condition.value !== '';
}

/** Replaces the item at `index`, or removes it when `item` is `null`. */
export function replaceItem(group: FilterGroup, index: number, item: Condition | FilterGroup | null): FilterGroup {
  const items = item === null ? group.items.toSpliced(index, 1) : group.items.with(index, item);
  return { ...group, items };
}

/** The number of conditions in all groups. */
export function countConditions({ items }: FilterGroup): number {
  return items.reduce((sum, item) => sum + (isGroup(item) ? countConditions(item) : 1), 0);
}
