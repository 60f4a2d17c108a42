import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLInt, GraphQLString, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { invariant } from '../../../src/kernel/invariant.ts';
import {
  completeLeaf,
  completeList,
  completeNonNull,
  completeObject,
} from '../../../src/wire/prepared/complete-value.ts';
import { prepareSelectionSet } from '../../../src/wire/prepared/prepare-selection-set.ts';

const schema = buildSchema('type Query { user: User! } type User { id: ID!, name: String, tags: [String!]! }');
const EXECUTION = { context: null, variables: {} };

function prepare(text: string) {
  const { definitions } = parse(text);
  const operation = definitions[0] as OperationDefinitionNode;
  const fragments = Object.fromEntries(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const root = schema.getQueryType();
  invariant(root, 'the schema has queries');
  return prepareSelectionSet(root, operation.selectionSet, { schema, operation, fragments });
}

describe('prepareSelectionSet', () => {
  it('completes objects with aliases and fragments, in the order of the selection set', () => {
    const complete = completeObject(prepare('{ user { name ...More } } fragment More on User { key: id tags }'));

    const data = complete({ user: { id: '1', name: null, tags: ['a'] } }, EXECUTION);

    expect(JSON.stringify(data)).toBe('{"user":{"name":null,"key":"1","tags":["a"]}}');
  });

  it('names the field of a required value that is null', () => {
    const complete = completeObject(prepare('{ user { id } }'));

    expect(() => complete({ user: { id: null } }, EXECUTION)).toThrow('User.id must not be null.');
  });

  it.each(['{ user { ... on User { id } } }', '{ user { id @skip(if: true) } }'])('does not support %s', (text) => {
    expect(() => prepare(text)).toThrow('Invariant broken');
  });
});

describe('value completion', () => {
  it('is synchronous unless a value is a promise', async () => {
    const complete = completeList(completeNonNull(completeLeaf(GraphQLInt), 'Query.numbers'));

    expect(complete([1, '2'], EXECUTION)).toEqual([1, 2]);
    await expect(complete([1, Promise.resolve(2)], EXECUTION)).resolves.toEqual([1, 2]);
    await expect(complete([1, Promise.resolve(null)], EXECUTION)).rejects.toThrow('Query.numbers must not be null.');
  });

  it('serializes what is not a string', () => {
    expect(completeLeaf(GraphQLString)(7, EXECUTION)).toBe('7');
  });

  it('waits for all asynchronous fields of an object', async () => {
    const field = { isLeaf: true, isNullable: false, complete: completeLeaf(GraphQLInt) };
    const fields = ['a', 'b'].map((name, at) => ({
      ...field,
      name,
      responseKey: name,
      resolve: () => Promise.resolve(at),
    }));

    await expect(completeObject(fields)({}, EXECUTION)).resolves.toEqual({ a: 0, b: 1 });
  });
});
