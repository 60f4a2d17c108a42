import { FILTER_FIELDS, type FieldName } from './filter-fields.ts';

/** Ways to compare; each kind of attribute knows some of them. */
export const OPERATORS = {
  text: ['eq', 'ne', 'contains', 'startsWith', 'endsWith', 'present', 'absent', 'gt', 'ge', 'lt', 'le'],
  instant: ['ge', 'gt', 'le', 'lt', 'eq', 'ne'],
  boolean: ['eq'],
  requirement: ['eq', 'ne'],
} as const;

/** One way to compare. */
export type Operator = (typeof OPERATORS)[keyof typeof OPERATORS][number];

/** What one attribute must be like. */
export interface Condition {
  readonly field: FieldName;
  readonly operator: Operator;
  /** As text whatever its kind: moments in UTC, flags as `true` and `false`; empty for operators that need none. */
  readonly value: string;
}

/** Of its items all must hold, or any one, or none. */
export interface FilterGroup {
  readonly join: 'all' | 'any' | 'none';
  readonly items: readonly (Condition | FilterGroup)[];
}

/** A filter that means everybody. */
export const NO_FILTER: FilterGroup = { join: 'all', items: [] };

/** Whether an item is a group. */
export function isGroup(item: Condition | FilterGroup): item is FilterGroup {
  return 'items' in item;
}

/** A condition to begin with. */
export function newCondition(field: FieldName): Condition {
  const { kind } = FILTER_FIELDS[field];
  const value = { text: '', instant: '', boolean: 'true', requirement: 'WORK_EMAIL' }[kind];
  return { field, operator: OPERATORS[kind][0], value };
}

/** Whether an operator compares with a value. */
export function needsValue({ operator }: Condition): boolean {
  return operator !== 'present' && operator !== 'absent';
}

/** Whether a condition says enough to be asked; a half-written one does not hold anybody back. */
export function isComplete(condition: Condition): boolean {
  return !needsValue(condition) || condition.value !== '';
}

/** The group with the item at `place` replaced, or taken out when there is no other. */
export function replaceItem(group: FilterGroup, place: number, item: Condition | FilterGroup | null): FilterGroup {
  const items = item === null ? group.items.toSpliced(place, 1) : group.items.with(place, item);
  return { ...group, items };
}

/** How many conditions a filter has in all. */
export function countConditions({ items }: FilterGroup): number {
  return items.reduce((sum, item) => sum + (isGroup(item) ? countConditions(item) : 1), 0);
}
