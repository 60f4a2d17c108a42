import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS } from '../../../../src/directory/insight/domain/facet.ts';
import { FacetFieldEnum } from '../../../../src/directory/insight/graphql/facet.type.ts';
import { facetsCost, readFacetsQuery } from '../../../../src/directory/insight/graphql/facets.args.ts';

describe('readFacetsQuery', () => {
  it('returns 20 values per attribute by default', () => {
    expect(readFacetsQuery(['ROLE'], null)).toEqual({ by: ['ROLE'], first: 20 });
  });

  it.each([
    [[], 1, 'INVALID_VALUE'],
    [['ROLE', 'ROLE'], 1, 'INVALID_VALUE'],
    [['ROLE'], -1, 'INVALID_VALUE'],
    [['ROLE'], 1_001, 'LIMIT_EXCEEDED'],
  ] as const)('rejects %j with first %i', (by, first, code) => {
    expect(() => readFacetsQuery(by, first)).toThrow(expect.objectContaining({ code }));
  });
});

describe('facetsCost', () => {
  it('multiplies the cost of the selection by attributes and values', () => {
    expect(facetsCost({ args: { by: FACET_FIELDS, first: 5 }, childComplexity: 2 } as never)).toBe(
      1 + FACET_FIELDS.length * 5 * 2,
    );
  });

  it('counts the default number of values for null, as the query does', () => {
    const { first } = readFacetsQuery(['ROLE'], null);

    expect(facetsCost({ args: { by: ['ROLE'], first: null }, childComplexity: 2 } as never)).toBe(1 + first * 2);
  });
});

describe('FacetFieldEnum', () => {
  it('has every attribute of the domain', () => {
    expect(Object.keys(FacetFieldEnum).sort()).toEqual([...FACET_FIELDS].sort());
  });
});
