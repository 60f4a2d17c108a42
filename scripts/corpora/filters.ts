import { isDeepStrictEqual } from 'node:util';
import type { FilterNode } from '#dist/scim/protocol/filter-node';
import { parseFilter } from '#dist/scim/protocol/filter-parser';
import { ScimError } from '#dist/scim/protocol/scim-error';
import type { AttributePath } from '#dist/scim/schema/attribute-path';
import type { FilterCase, FilterTree, Outcome } from './corpus.ts';

/** Parses every filter: what RFC 7644 allows must become the tree of the case, anything else must be rejected. */
export function runFilters(cases: readonly FilterCase[]): Outcome[] {
  return cases.map((one) => ({ id: one.id, fault: faultOf(one) }));
}

function faultOf({ filter, rfc, ast }: FilterCase): string | null {
  const node = parse(filter);
  if (rfc === 'invalid') return node === null ? null : `accepted, though no filter of RFC 7644: ${filter}`;
  if (node === null) return `rejected: ${filter}`;
  if (ast === undefined) return null;
  const [actual, expected] = [treeOf(node), flattened(ast)];
  if (isDeepStrictEqual(actual, expected)) return null;
  return `${filter} became ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
}

function parse(filter: string): FilterNode | null {
  try {
    return parseFilter(filter);
  } catch (error) {
    if (error instanceof ScimError) return null;
    throw error;
  }
}

/** Our tree as the corpus writes it. */
function treeOf(node: FilterNode): FilterTree {
  switch (node.kind) {
    case 'compare':
      return { op: node.comparison, attr: nameOf(node.path), value: node.value };
    case 'present':
      return { op: 'pr', attr: nameOf(node.path) };
    case 'not':
      return { op: 'not', filter: treeOf(node.operand) };
    case 'valuePath':
      return { op: '[]', attr: nameOf(node.path), filter: treeOf(node.filter) };
    default:
      return { op: node.kind, filters: node.operands.map(treeOf) };
  }
}

function nameOf({ schema, attribute, subAttribute }: AttributePath): string {
  const name = [attribute, subAttribute].filter((part) => part !== null).join('.');
  return schema === null ? name : `${schema}:${name}`;
}

/** The tree of the case with nested conjunctions and disjunctions flattened, as ours are. */
function flattened(tree: FilterTree): FilterTree {
  if (tree.filter !== undefined) return { ...tree, filter: flattened(tree.filter) };
  if (tree.filters === undefined) return tree;
  const operands = tree.filters.map(flattened);
  return { op: tree.op, filters: operands.flatMap((one) => (one.op === tree.op ? (one.filters ?? []) : [one])) };
}
