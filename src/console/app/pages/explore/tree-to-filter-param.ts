import type { CompareNode, FilterNode, PresentNode, ValuePathNode } from '../../../../scim/protocol/filter-node.ts';
import { type AttributePath, printAttributePath } from '../../../../scim/schema/attribute-path.ts';
import { FIELD_NAMES, FILTER_FIELDS, type FieldName, TYPED_FIELDS } from '../../shared/user-filter/filter-fields.ts';
import { type Condition, type FilterGroup, OPERATORS } from '../../shared/user-filter/filter-model.ts';
import { type FilterParam, toFilterParam } from '../../shared/user-filter/filter-param.ts';

const OPERATOR_NAMES: Readonly<Record<string, string>> = { co: 'contains', sw: 'startsWith', ew: 'endsWith' };

const FIELDS: ReadonlyMap<string, FieldName> = new Map([
  ...FIELD_NAMES.map((name) => [name.toLowerCase(), name] as const),
  ...FIELD_NAMES.map((name) => [`${name.toLowerCase()}.value`, name] as const),
  ['meta.created', 'createdAt'],
  ['meta.lastmodified', 'updatedAt'],
]);

/** The fields for one value of a multi-valued attribute, by attribute, sub-attribute and its required value. */
const FIELDS_OF_VALUES: ReadonlyMap<string, FieldName> = new Map([
  ...Object.entries(TYPED_FIELDS).flatMap(([name, types]) =>
    types.map((type) => [`${name.toLowerCase()} type ${type}`, `${name}.${type}` as FieldName] as const),
  ),
  ['roles primary true', 'roles.primary'],
]);

/** Translates a SCIM filter to the `filter` parameter of the page Users; `null` when that page cannot express it. */
export function treeToFilterParam(tree: FilterNode): FilterParam | null {
  const item = itemOf(tree);
  if (item === null) return null;
  return toFilterParam('items' in item ? item : { join: 'all', items: [item] }) ?? null;
}

function itemOf(node: FilterNode): Condition | FilterGroup | null {
  if ('operands' in node) return groupOf(node.kind === 'and' ? 'all' : 'any', node.operands);
  if (node.kind === 'not') return groupOf('none', [node.operand]);
  return node.kind === 'valuePath' ? conditionOnValue(node) : conditionOf(fieldOf(node.path), node);
}

function groupOf(join: FilterGroup['join'], nodes: readonly FilterNode[]): FilterGroup | null {
  const items = nodes.flatMap((node) => itemOf(node) ?? []);
  return items.length === nodes.length ? { join, items } : null;
}

/** `emails[type eq "work"].value eq "x"` is a condition on the field `emails.work`. */
function conditionOnValue({ path, filter }: ValuePathNode): Condition | null {
  if (filter.kind !== 'and' || filter.operands.length !== 2) return null;
  const [which, node] = filter.operands;
  if (which?.kind !== 'compare' || which.comparison !== 'eq' || !isOnValue(node)) return null;
  const words = [printAttributePath({ ...path, schema: null }), printAttributePath(which.path), String(which.value)];
  return conditionOf(FIELDS_OF_VALUES.get(words.join(' ').toLowerCase()), node);
}

function isOnValue(node: FilterNode | undefined): node is CompareNode | PresentNode {
  if (node?.kind !== 'compare' && node?.kind !== 'present') return false;
  return printAttributePath(node.path).toLowerCase() === 'value';
}

function fieldOf(path: AttributePath): FieldName | undefined {
  return FIELDS.get(printAttributePath({ ...path, schema: null }).toLowerCase());
}

/** `ne` on multi-valued attributes means something else there (no value equals) than in SCIM (some value differs). */
function conditionOf(field: FieldName | undefined, node: CompareNode | PresentNode): Condition | null {
  if (field === undefined) return null;
  const { kind, isMany } = FILTER_FIELDS[field];
  const operatorName = node.kind === 'present' ? 'present' : (OPERATOR_NAMES[node.comparison] ?? node.comparison);
  const operator = OPERATORS[kind].find((one) => one === operatorName);
  if (operator === undefined || (isMany && operator === 'ne')) return null;
  if (node.kind === 'present') return { field, operator, value: '' };
  return node.value === null || node.value === '' ? null : { field, operator, value: String(node.value) };
}
