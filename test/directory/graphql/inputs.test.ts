import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { Arg, buildSchemaSync, Query, Resolver } from 'type-graphql';
import { passPlainInputs, withoutNulls } from '../../../src/directory/graphql/inputs.ts';
import { BooleanFilterInput } from '../../../src/directory/graphql/scalar-filters.ts';

@Resolver()
class Probe {
  @Query(() => Boolean)
  isPlain(@Arg('filter', () => BooleanFilterInput) filter: BooleanFilterInput): boolean {
    return !(filter instanceof BooleanFilterInput);
  }
}

describe('passPlainInputs', () => {
  it('hands inputs to resolvers as plain objects, whose types the schema still declares', async () => {
    const schema = buildSchemaSync({ resolvers: [Probe], validate: false });
    passPlainInputs();

    expect(await graphql({ schema, source: '{ isPlain(filter: { eq: true }) }' })).toEqual({ data: { isPlain: true } });
    expect((await graphql({ schema, source: '{ isPlain(filter: { nobody: true }) }' })).errors).toHaveLength(1);
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
