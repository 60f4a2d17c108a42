import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, coerceInputValue, type GraphQLInputType, GraphQLList, GraphQLNonNull } from 'graphql';
import { InputCoercions } from '../../../src/wire/prepared/coerce-input.ts';

const schema = buildSchema(`
  type Query { field: Int }
  enum Color { RED GREEN }
  input Filter { and: [Filter!], name: String!, color: Color = RED, size: Int }
  input Step @oneOf { add: Int, remove: Int }
`);

const typeNamed = (name: string) => schema.getType(name) as GraphQLInputType;
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(null, undefined, 0, 1, 1.5, true, 'RED', 'BLUE', 'x'),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.record(
      { and: tie('any'), name: tie('any'), color: tie('any'), size: tie('any'), add: tie('any'), remove: tie('any') },
      { requiredKeys: [] },
    ),
  ),
})).any;

describe('InputCoercions', () => {
  it.each([
    ['a scalar', typeNamed('Int')],
    ['an enum', typeNamed('Color')],
    ['a list', new GraphQLList(new GraphQLNonNull(typeNamed('Int')))],
    ['an object that refers to itself', typeNamed('Filter')],
    ['a `@oneOf` object', new GraphQLNonNull(typeNamed('Step'))],
  ])('coerces and refuses %s as graphql-js does', (_case, type) => {
    const coerce = new InputCoercions().of(type);

    fc.assert(
      fc.property(value, (given) => {
        const errors: unknown[] = [];
        const expected = coerceInputValue(given, type, (_path, _value, error) => errors.push(error));

        if (errors.length > 0) expect(() => coerce(given)).toThrow();
        else expect(coerce(given)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
