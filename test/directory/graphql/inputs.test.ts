import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { GraphQLObjectType } from 'graphql';
import { Arg, buildSchemaSync, Query, Resolver } from 'type-graphql';
import { passPlainInputs, restoreInputTypes, withoutNulls } from '../../../src/directory/graphql/inputs.ts';
import { BooleanFilterInput } from '../../../src/directory/graphql/scalar-filters.ts';

@Resolver()
class Probe {
  @Query(() => Boolean)
  isPlain(@Arg('filter', () => BooleanFilterInput) filter: BooleanFilterInput): boolean {
    return !(filter instanceof BooleanFilterInput);
  }
}

const build = () => buildSchemaSync({ resolvers: [Probe], validate: false });

describe('passPlainInputs', () => {
  it('keeps the declared types for the next schema', () => {
    const before = build();
    passPlainInputs();
    restoreInputTypes();
    const query = build().getQueryType();

    expect(query).toBeInstanceOf(GraphQLObjectType);
    expect(String(query?.getFields().isPlain?.args[0]?.type)).toBe(
      String(before.getQueryType()?.getFields().isPlain?.args[0]?.type),
    );
  });
});

describe('withoutNulls', () => {
  it('removes null at any depth, and keeps dates and other values', () => {
    const at = new Date(0);

    expect(withoutNulls({ a: null, b: { c: null, d: false }, e: [{ f: null }, 0], at })).toEqual({
      b: { d: false },
      e: [{}, 0],
      at,
    });
  });
});
