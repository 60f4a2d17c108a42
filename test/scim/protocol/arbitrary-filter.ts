import fc from 'fast-check';
import { COMPARISONS, type FilterNode } from '../../../src/scim/protocol/filter-node.ts';
import type { AttributePath } from '../../../src/scim/schema/attribute-path.ts';

const KEYWORDS = ['and', 'or', 'not'];

const name = fc
  .stringMatching(/^[A-Za-z$][A-Za-z0-9_$-]{0,8}$/)
  .filter((text) => !KEYWORDS.includes(text.toLowerCase()));

const schema = fc.constantFrom(
  'urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  'urn:example:custom',
);

export const attributePath: fc.Arbitrary<AttributePath> = fc.record({
  schema: fc.option(schema),
  attribute: name,
  subAttribute: fc.option(name),
});

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

const condition: fc.Arbitrary<FilterNode> = fc.oneof(
  fc.record({ kind: fc.constant('present' as const), path: attributePath }),
  fc.record({
    kind: fc.constant('compare' as const),
    path: attributePath,
    comparison: fc.constantFrom(...COMPARISONS),
    value,
  }),
);

function combined(leaf: fc.Arbitrary<FilterNode>): fc.Arbitrary<FilterNode> {
  const { tree } = fc.letrec<{ tree: FilterNode }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, negated(tie('tree')), joined(tie('tree'))),
  }));
  return tree;
}

function negated(operand: fc.Arbitrary<FilterNode>): fc.Arbitrary<FilterNode> {
  return operand.map((node) => ({ kind: 'not', operand: node }));
}

/** `and` and `or` as the parser makes them: never nested in the same kind. */
function joined(operand: fc.Arbitrary<FilterNode>): fc.Arbitrary<FilterNode> {
  return fc
    .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(operand, { minLength: 2, maxLength: 3 }))
    .map(([kind, nodes]) => ({
      kind,
      operands: nodes.flatMap((node) => (node.kind === kind ? node.operands : [node])),
    }));
}

const valuePath: fc.Arbitrary<FilterNode> = fc.record({
  kind: fc.constant('valuePath' as const),
  path: attributePath,
  filter: combined(condition),
});

/** A filter in brackets. */
export const bracketFilter: fc.Arbitrary<FilterNode> = combined(condition);

/** Any filter of RFC 7644 §3.4.2.2, within the limits. */
export const filter: fc.Arbitrary<FilterNode> = combined(fc.oneof(condition, valuePath)).filter(
  (node) => JSON.stringify(node).length < 8_000,
);

/** Pieces of filters in any order. */
export const filterLikeText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        '(',
        ')',
        '[',
        ']',
        '.',
        ':',
        '"',
        '\\',
        '\\u',
        ' ',
        '  ',
        'and',
        ' or ',
        'not',
        'not (',
        'eq',
        ' eq ',
        ' pr',
        'PR',
      ],
      ...['userName', 'emails', 'urn:x:2.0:', '"x"', '1', '-', 'true', 'null', "'", '$', '\t', '\u0000', 'é', '\ud800'],
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));
