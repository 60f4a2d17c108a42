import { printAttributePath } from '../../../../scim/protocol/attribute-path-text.ts';
import type { CompareNode, FilterNode, PresentNode } from '../../../../scim/protocol/filter-node.ts';
import { FIELD_NAMES, FILTER_FIELDS, type FieldName } from '../users/filter/filter-fields.ts';
import { type AddressFilter, filterToAddress } from '../users/filter/filter-in-address.ts';
import { type Condition, type Group, OPERATORS } from '../users/filter/filter-model.ts';

const OPERATOR_NAMES: Readonly<Record<string, string>> = { co: 'contains', sw: 'startsWith', ew: 'endsWith' };

const FIELDS: ReadonlyMap<string, FieldName> = new Map([
  ...FIELD_NAMES.map((name) => [name.toLowerCase(), name] as const),
  ...FIELD_NAMES.map((name) => [`${name.toLowerCase()}.value`, name] as const),
  ['meta.created', 'createdAt'],
  ['meta.lastmodified', 'updatedAt'],
]);

/** The same filter as the page of users has it in its address; `null` when that page cannot say it. */
export function treeToAddress(tree: FilterNode): AddressFilter | null {
  const item = itemOf(tree);
  if (item === null) return null;
  return filterToAddress('items' in item ? item : { join: 'all', items: [item] }) ?? null;
}

function itemOf(node: FilterNode): Condition | Group | null {
  if ('operands' in node) return groupOf(node.kind === 'and' ? 'all' : 'any', node.operands);
  if (node.kind === 'not') return groupOf('none', [node.operand]);
  return node.kind === 'valuePath' ? null : conditionOf(node);
}

function groupOf(join: Group['join'], nodes: readonly FilterNode[]): Group | null {
  const items = nodes.flatMap((node) => itemOf(node) ?? []);
  return items.length === nodes.length ? { join, items } : null;
}

/** That several values are "not" something means another thing there than here, and is left out. */
function conditionOf(node: CompareNode | PresentNode): Condition | null {
  const field = FIELDS.get(printAttributePath({ ...node.path, schema: null }).toLowerCase());
  if (field === undefined) return null;
  const { kind, isMany } = FILTER_FIELDS[field];
  const said = node.kind === 'present' ? 'present' : (OPERATOR_NAMES[node.comparison] ?? node.comparison);
  const operator = OPERATORS[kind].find((one) => one === said);
  if (operator === undefined || (isMany && operator === 'ne')) return null;
  if (node.kind === 'present') return { field, operator, value: '' };
  return node.value === null || node.value === '' ? null : { field, operator, value: String(node.value) };
}
