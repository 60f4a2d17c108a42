import { describe, expect, it } from '@jest/globals';
import {
  assertOperationsSize,
  assertResourceSize,
  assertValueCount,
} from '../../../src/scim/protocol/request-limits.ts';

const members = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, 1]));
const lists = (count: number) => Array.from({ length: count }, () => Array(1_000).fill(1));
const TOO_LARGE = expect.objectContaining({ status: 413 });

describe('the limits of a request', () => {
  it('allow 1 000 values of an attribute', () => {
    expect(() => assertValueCount('emails', Array(1_000))).not.toThrow();
    expect(() => assertValueCount('emails', Array(1_001))).toThrow(
      expect.objectContaining({ scimType: 'invalidValue', detail: expect.stringContaining('emails') }),
    );
  });

  it('allow 1 000 attributes of a resource', () => {
    expect(() => assertResourceSize(members(1_000))).not.toThrow();
    expect(() => assertResourceSize(members(1_001))).toThrow(TOO_LARGE);
  });

  it('allow 10 000 values in all', () => {
    expect(() => assertOperationsSize([], lists(10))).not.toThrow();
    expect(() => assertOperationsSize([], lists(11))).toThrow(TOO_LARGE);
    expect(() => assertResourceSize({ ...lists(11) })).toThrow(TOO_LARGE);
  });

  it('allow 100 000 characters in all paths', () => {
    expect(() => assertOperationsSize(['x'.repeat(100_000), null], [])).not.toThrow();
    expect(() => assertOperationsSize(['x'.repeat(100_000), 'y'], [])).toThrow(TOO_LARGE);
  });
});
