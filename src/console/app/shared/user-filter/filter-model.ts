import { FILTER_FIELDS, type FieldName } from './filter-fields.ts';

/** Ways to compare; each kind of attribute knows some of them. */
export const OPERATORS = {
  text: ['eq', 'ne', 'contains', 'startsWith', 'endsWith', 'present', 'absent', 'gt', 'ge', 'lt', 'le'],
  moment: ['ge', 'gt', 'le', 'lt', 'eq', 'ne'],
  flag: ['eq'],
  lack: ['eq', 'ne'],
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
export interface Group {
  readonly join: 'all' | 'any' | 'none';
  readonly items: readonly (Condition | Group)[];
}

/** A filter that means everybody. */
export const EVERYBODY: Group = { join: 'all', items: [] };

/** Whether an item is a group. */
export function isGroup(item: Condition | Group): item is Group {
  return 'items' in item;
}

/** A condition to begin with. */
export function newCondition(field: FieldName): Condition {
  const { kind } = FILTER_FIELDS[field];
  const value = { text: '', moment: '', flag: 'true', lack: 'WORK_EMAIL' }[kind];
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
export function withItem(group: Group, place: number, item: Condition | Group | null): Group {
  const items = item === null ? group.items.toSpliced(place, 1) : group.items.with(place, item);
  return { ...group, items };
}

/** How many conditions a filter has in all. */
export function countConditions({ items }: Group): number {
  return items.reduce((sum, item) => sum + (isGroup(item) ? countConditions(item) : 1), 0);
}
