import { describe, expect, it } from '@jest/globals';
import { capitalOps } from '../../../src/scim/entra/capital-op.ts';

describe('capitalOps', () => {
  it.each([
    [{ Operations: [{ op: 'replace' }, { op: 'Add' }] }, ['CAPITAL_OP']],
    [{ operations: [{ OP: 'Remove' }] }, ['CAPITAL_OP']],
    [{ Operations: [{ op: 'replace' }] }, []],
    [{ Operations: [] }, []],
    [{ Operations: [null, 'Add', { op: 7 }] }, []],
    [{ Operations: 'Add' }, []],
    [{}, []],
  ])('reports capital letters in %j', (patch, deviations) => {
    expect(capitalOps(patch)).toEqual(deviations);
  });
});
