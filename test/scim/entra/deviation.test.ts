import { describe, expect, it } from '@jest/globals';
import { joinDeviations, NO_DEVIATIONS, operationNormalizer } from '../../../src/scim/entra/deviation.ts';
import type { PatchOperation } from '../../../src/scim/protocol/patch-request.ts';

const OPERATION: PatchOperation = { op: 'remove', path: null, value: undefined };

describe('operationNormalizer', () => {
  it.each<[string, (operation: PatchOperation) => PatchOperation[], string[]]>([
    ['the same operation', (operation) => [operation], []],
    ['another operation', (operation) => [{ ...operation }], ['MANAGER_CONDITION']],
    ['several operations', (operation) => [operation, operation], ['MANAGER_CONDITION']],
    ['none', () => [], ['MANAGER_CONDITION']],
  ])('reports the deviation unless the result is the same operation: %s', (_, normalize, deviations) => {
    expect(operationNormalizer('MANAGER_CONDITION', normalize)(OPERATION).deviations).toEqual(deviations);
  });
});

describe('joinDeviations', () => {
  it('concatenates, and copies nothing when one list is empty', () => {
    const some = ['TEXT_BOOLEAN'] as const;

    expect(joinDeviations(some, ['CAPITAL_OP'])).toEqual(['TEXT_BOOLEAN', 'CAPITAL_OP']);
    expect(joinDeviations(some, NO_DEVIATIONS)).toBe(some);
    expect(joinDeviations(NO_DEVIATIONS, some)).toBe(some);
  });
});
