import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { readPageSize, readPageSizeWithDefault } from '../../../src/directory/graphql/paging.ts';

describe('readPageSize', () => {
  it('limits the default to the maximum', () => {
    expect([readPageSize(null, 1_000), readPageSize(undefined, 50), readPageSize(0, 50)]).toEqual([100, 50, 0]);
  });

  it.each([
    [-1, 'INVALID_VALUE'],
    [51, 'LIMIT_EXCEEDED'],
  ])('rejects %i', (first, code) => {
    expect(() => readPageSize(first, 50)).toThrow(expect.objectContaining({ code, field: 'first' }));
  });
});

describe('readPageSizeWithDefault', () => {
  it('limits only the default of the schema, and rejects other sizes above the maximum', () => {
    const sizes = { defaultSize: 60, maxPageSize: 50 };

    expect([readPageSizeWithDefault(60, sizes), readPageSizeWithDefault(20, sizes)]).toEqual([50, 20]);
    expect(() => readPageSizeWithDefault(61, sizes)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });
});
