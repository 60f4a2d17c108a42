import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { readRequestFilter } from '../../../../src/directory/requests/graphql/request.filter.ts';

describe('readRequestFilter', () => {
  it('omits null conditions', () => {
    expect(readRequestFilter({ status: 409, userName: null })).toEqual({ status: 409 });
    expect(readRequestFilter(null)).toEqual({});
  });

  it('reads dialect as deviation', () => {
    expect(readRequestFilter({ dialect: 'CAPITAL_OP' })).toEqual({ deviation: 'CAPITAL_OP' });
  });

  it('keeps null within a cause, where it matches requests without the value', () => {
    const cause = { status: 400, reason: 'Why.' };

    expect(readRequestFilter({ cause })).toEqual({ cause: { ...cause, scimType: null, operation: null } });
  });

  it('rejects a search that is too long', () => {
    expect(() => readRequestFilter({ userSearch: 'x'.repeat(1_001) })).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
  });
});
