import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { assertDepthOfVariables, assertSizeOfVariables } from '../../../../src/directory/graphql/limits/variables.ts';

const schema = buildSchema('type Query { a(i: [I!]!): Int } input I { x: Int, y: Int, i: I }');
const definitions = parse('query ($i: [I!]!) { a(i: $i) }').definitions.flatMap((node) =>
  node.kind === Kind.OPERATION_DEFINITION ? ((node as OperationDefinitionNode).variableDefinitions ?? []) : [],
);

function nested(depth: number): Record<string, unknown> {
  let value: Record<string, unknown> = {};
  for (let level = 0; level < depth; level += 1) value = { not: value };
  return value;
}

describe('assertDepthOfVariables', () => {
  it('accepts a depth of 300, and rejects more without recursion', () => {
    expect(() => assertDepthOfVariables(nested(300))).not.toThrow();
    expect(() => assertDepthOfVariables(nested(100_000))).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });
});

describe('assertSizeOfVariables', () => {
  it('counts the declared fields of each object, also of empty ones', () => {
    const check = (count: number) =>
      assertSizeOfVariables({ schema, definitions, values: { i: Array(count).fill({}) } });

    expect(() => check(13_333)).not.toThrow();
    expect(() => check(13_334)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });
});
