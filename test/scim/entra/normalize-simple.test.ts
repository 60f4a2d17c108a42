import { describe, expect, it } from '@jest/globals';
import { normalizeElements, normalizeSimple } from '../../../src/scim/entra/normalize-simple.ts';
import { findAttribute, type ResolvedAttribute } from '../../../src/scim/schema/resolve-attribute.ts';

/** Replaces `x` in booleans by `true`. */
const NORMALIZER = {
  mayDeviate: (value: unknown) => value === 'x',
  normalize: (value: unknown, { type }: { readonly type: string }) => (type === 'boolean' ? true : value),
};

function normalize(value: unknown, attribute: string, subAttribute: string | null = null) {
  const at = findAttribute({ schema: null, attribute, subAttribute }) as ResolvedAttribute;
  return normalizeSimple(value, at, NORMALIZER);
}

describe('normalizeSimple', () => {
  it('normalizes a simple attribute, a sub-attribute, and those of complex values', () => {
    expect(normalize('x', 'active')).toBe(true);
    expect(normalize('x', 'emails', 'primary')).toBe(true);
    expect(normalize({ PRIMARY: 'x', type: 'x' }, 'emails')).toEqual({ PRIMARY: true, type: 'x' });
    expect(normalize([{ primary: 'x' }, 'x'], 'emails')).toEqual([{ primary: true }, 'x']);
  });

  it('returns the same object when nothing deviates', () => {
    const values = [{ value: 'x', primary: false, unknown: 'x' }];

    expect(normalize(values, 'emails')).toBe(values);
  });
});

describe('normalizeElements', () => {
  it('returns the same list when no element changes', () => {
    const list = [1, 2];

    expect(normalizeElements(list, (element) => element)).toBe(list);
    expect(normalizeElements(list, Number)).toBe(list);
    expect(normalizeElements(list, String)).toEqual(['1', '2']);
  });
});
