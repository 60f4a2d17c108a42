import type { FieldName } from './filter-fields.ts';
import { type Condition, type FilterGroup, isGroup } from './filter-model.ts';

/** The values that the filter selects for a field: one condition, or a group `any` of them. */
export function selectedValues(group: FilterGroup, field: FieldName): readonly string[] {
  const index = indexOfSelection(group, field);
  return index === -1 ? [] : valuesIn(group.items[index]);
}

/** Adds a value to the selection for a field, or removes it. */
export function toggleValue(group: FilterGroup, field: FieldName, value: string): FilterGroup {
  const all: FilterGroup = group.join === 'all' ? group : { join: 'all', items: [group] };
  const index = indexOfSelection(all, field);
  const before = index === -1 ? [] : valuesIn(all.items[index]);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const rest = index === -1 ? all.items : all.items.toSpliced(index, 1);
  return { join: 'all', items: [...rest, ...conditionsFor(field, after)] };
}

function conditionsFor(field: FieldName, values: readonly string[]): readonly (Condition | FilterGroup)[] {
  const conditions = values.map((value): Condition => ({ field, operator: 'eq', value }));
  return conditions.length > 1 ? [{ join: 'any', items: conditions }] : conditions;
}

function indexOfSelection({ join, items }: FilterGroup, field: FieldName): number {
  return join === 'all' ? items.findIndex((item) => isSelectionOf(item, field)) : -1;
}

function isSelectionOf(item: Condition | FilterGroup, field: FieldName): boolean {
  if (!isGroup(item)) return item.field === field && item.operator === 'eq';
  return (
    item.join === 'any' &&
    item.items.length > 0 &&
    item.items.every((one) => !isGroup(one) && isSelectionOf(one, field))
  );
}

function valuesIn(item: Condition | FilterGroup | undefined): readonly string[] {
  if (item === undefined) return [];
  return isGroup(item) ? item.items.flatMap(valuesIn) : [item.value];
}
