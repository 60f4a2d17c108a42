import { isDeepStrictEqual } from 'node:util';
import { parseFilter } from '../../dist/scim/protocol/filter.js';

/** Parses every filter: what RFC 7644 allows gives the tree that the case names, what it forbids is refused. */
export function runFilters(cases) {
  return cases.map((one) => ({ id: one.id, fault: faultOf(one) }));
}

function faultOf({ filter, rfc, ast }) {
  const tree = parsed(filter);
  if (rfc === 'invalid') return tree === null ? null : `accepted, though no filter of RFC 7644: ${filter}`;
  if (tree === null) return `refused: ${filter}`;
  if (ast === undefined || isDeepStrictEqual(normal(tree), levelled(ast))) return null;
  return `${filter} became ${JSON.stringify(normal(tree))} instead of ${JSON.stringify(levelled(ast))}`;
}

function parsed(filter) {
  try {
    return parseFilter(filter);
  } catch (error) {
    if (error.name !== 'ScimError') throw error;
    return null;
  }
}

/** Our tree in the normal form of the corpus. */
function normal(node) {
  switch (node.kind) {
    case 'compare':
      return { op: node.comparison, attr: nameOf(node.path), value: node.value };
    case 'present':
      return { op: 'pr', attr: nameOf(node.path) };
    case 'not':
      return { op: 'not', filter: normal(node.operand) };
    case 'valuePath':
      return { op: '[]', attr: nameOf(node.path), filter: normal(node.filter) };
    default:
      return { op: node.kind, filters: node.operands.map(normal) };
  }
}

function nameOf({ schema, attribute, subAttribute }) {
  const name = [attribute, subAttribute].filter((part) => part !== null).join('.');
  return schema === null ? name : `${schema}:${name}`;
}

/** The tree of the case with nested conjunctions and disjunctions levelled, as ours are. */
function levelled(ast) {
  if (ast.op === 'not' || ast.op === '[]') return { ...ast, filter: levelled(ast.filter) };
  if (ast.op !== 'and' && ast.op !== 'or') return ast;
  const filters = ast.filters.map(levelled).flatMap((one) => (one.op === ast.op ? one.filters : [one]));
  return { op: ast.op, filters };
}
