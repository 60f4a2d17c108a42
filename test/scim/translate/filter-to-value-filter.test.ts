import { describe, expect, it } from '@jest/globals';
import { parseFilter } from '../../../src/scim/protocol/filter-parser.ts';
import type { Attribute } from '../../../src/scim/schema/attribute.ts';
import { findAttribute } from '../../../src/scim/schema/resolve-attribute.ts';
import { filterToComplex, filterToValueFilter } from '../../../src/scim/translate/filter-to-value-filter.ts';

const found = findAttribute({ schema: null, attribute: 'emails', subAttribute: null });
const EMAILS = found?.attribute as Attribute;

describe('filterToValueFilter', () => {
  it('translates conditions on sub-attributes', () => {
    expect(filterToValueFilter(EMAILS, parseFilter('TYPE eq "work" or not (value pr)'))).toEqual({
      or: [{ type: { eq: 'work' } }, { not: { value: { present: true } } }],
    });
  });

  it.each(['colour eq "x"', 'type.x eq "x"', 'urn:x:value eq "x"', 'value[type eq "x"]'])('refuses %s', (filter) => {
    expect(() => filterToValueFilter(EMAILS, parseFilter(filter))).toThrow(
      expect.objectContaining({ scimType: 'invalidFilter' }),
    );
  });
});

describe('filterToComplex', () => {
  it.each([
    ['type eq "work"', { type: 'work' }],
    ['type eq "work" and primary eq "True" and value eq 7', { type: 'work', primary: true, value: '7' }],
    ['type ne "work"', null],
    ['type eq null', null],
    ['type eq "work" or primary eq true', null],
    ['type eq "work" and value pr', null],
  ])('describes the value of %s as %j', (filter, value) => {
    expect(filterToComplex(EMAILS, parseFilter(filter))).toEqual(value);
  });
});
