import { describe, expect, it } from '@jest/globals';
import { compileValueFilter } from '../../../../../src/directory/users/domain/delta/compile-value-filter.ts';
import { MULTI_ATTRIBUTES } from '../../../../../src/directory/users/domain/user-attributes.ts';
import type { MultiValueFilter, TextFilter } from '../../../../../src/directory/users/domain/value-filter.ts';
import { matchesValue } from '../../../../support/directory/evaluate-filter.ts';

const email = { value: 'Ada@Acme.example', type: 'work', primary: true };

describe('a filter on one value', () => {
  it.each<[TextFilter, boolean]>([
    [{ eq: 'ada@acme.EXAMPLE' }, true],
    [{ ne: 'ada@acme.EXAMPLE' }, false],
    [{ contains: '@ACME' }, true],
    [{ startsWith: 'ADA' }, true],
    [{ startsWith: 'acme' }, false],
    [{ endsWith: '.Example' }, true],
    [{ gt: 'ADA' }, true],
    [{ ge: 'ada@acme.example' }, true],
    [{ lt: 'ada@acme.example' }, false],
    [{ le: 'ADA@ACME.EXAMPLE' }, true],
    [{ present: true }, true],
    [{ present: false }, false],
    [{ contains: '' }, true],
    [{ startsWith: 'ada', endsWith: 'com' }, false],
  ])('compares text case-insensitively: %j', (value, expected) => {
    expect(matchesValue('emails', email, { value })).toBe(expected);
  });

  it('compares case-sensitively if the attribute is case-exact', () => {
    expect(matchesValue('photos', { value: 'https://a/B' }, { value: { eq: 'https://a/b' } })).toBe(false);
  });

  it.each<[TextFilter, boolean]>([
    [{ eq: 'x' }, false],
    [{ ne: 'x' }, true],
    [{ contains: '' }, false],
    [{ le: 'x' }, false],
    [{ present: false }, true],
    [{ present: true }, false],
  ])('matches an absent part only by "ne" and "present: false": %j', (display, expected) => {
    expect(matchesValue('emails', email, { display })).toBe(expected);
  });

  it('treats an absent boolean in the same way', () => {
    expect(matchesValue('emails', {}, { primary: { eq: false } })).toBe(false);
    expect(matchesValue('emails', {}, { primary: { ne: true } })).toBe(true);
    expect(matchesValue('emails', {}, { primary: { present: false } })).toBe(true);
    expect(matchesValue('emails', email, { primary: { eq: true } })).toBe(true);
  });

  it.each<[MultiValueFilter, boolean]>([
    [{}, true],
    [{ and: [] }, true],
    [{ or: [] }, false],
    [{ not: { or: [] } }, true],
    [{ or: [{ type: { eq: 'home' } }, { type: { eq: 'work' } }] }, true],
    [{ and: [{ type: { eq: 'home' } }, { type: { eq: 'work' } }] }, false],
    [{ type: { eq: 'work' }, not: { primary: { eq: true } } }, false],
  ])('combines conditions: %j', (filter, expected) => {
    expect(matchesValue('emails', email, filter)).toBe(expected);
  });

  it('compares the parts of addresses', () => {
    expect(matchesValue('addresses', { locality: 'Montréal' }, { locality: { eq: 'MONTRÉAL' } })).toBe(true);
  });
});

describe('the comparisons of a filter', () => {
  const comparisons = (where: MultiValueFilter) => compileValueFilter(where, MULTI_ATTRIBUTES.emails).comparisons;

  it('count each condition, and at least one', () => {
    expect(comparisons({})).toBe(1);
    expect(comparisons({ value: { eq: 'a', ne: 'b' }, not: { type: { eq: 'work' } } })).toBe(3);
  });

  it('grow with a search text that V8 may not find in linear time', () => {
    expect(comparisons({ value: { contains: 'x'.repeat(500) } })).toBe(101);
  });
});
