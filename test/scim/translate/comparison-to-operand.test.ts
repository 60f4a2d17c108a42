import { describe, expect, it } from '@jest/globals';
import type { Comparison, FilterValue } from '../../../src/scim/protocol/filter-node.ts';
import { attribute, flag } from '../../../src/scim/schema/attribute.ts';
import { comparisonToOperand, readBooleanLiteral } from '../../../src/scim/translate/comparison-to-operand.ts';

const TEXT = attribute('title', 'A text.');
const FLAG = flag('active', 'A boolean.');
const INSTANT = attribute('created', 'A date and time.', { type: 'dateTime' });
const BINARY = attribute('value', 'A certificate.', { type: 'binary' });
const path = { schema: null, attribute: 'title', subAttribute: null };

function operand(comparison: Comparison, value: FilterValue, of = TEXT) {
  return comparisonToOperand({ kind: 'compare', path, comparison, value }, of);
}

describe('comparisonToOperand', () => {
  it('compares text, and numbers as text', () => {
    expect(operand('sw', 'A')).toEqual({ startsWith: 'A' });
    expect(operand('eq', 7)).toEqual({ eq: '7' });
  });

  it('treats a missing boolean as false', () => {
    expect(operand('eq', true, FLAG)).toEqual({ eq: true });
    expect(operand('eq', 'False', FLAG)).toEqual({ ne: true });
    expect(operand('ne', false, FLAG)).toEqual({ eq: true });
  });

  it('reads a date and time in UTC unless it has an offset', () => {
    expect(operand('ge', '2026-03-31T09:14:05', INSTANT)).toEqual({ ge: '2026-03-31T09:14:05.000Z' });
    expect(operand('ge', '2026-03-31T09:14:05+02:00', INSTANT)).toEqual({ ge: '2026-03-31T07:14:05.000Z' });
  });

  it('compares with null by eq and ne', () => {
    expect(operand('eq', null, INSTANT)).toEqual({ present: false });
    expect(operand('ne', null, FLAG)).toEqual({ present: true });
  });

  it.each([
    ['gt', null, TEXT],
    ['gt', true, FLAG],
    ['eq', 'perhaps', FLAG],
    ['co', '2026-03-31', INSTANT],
    ['eq', '2026-02-30', INSTANT],
    ['lt', 'x', BINARY],
  ] as const)('refuses %s %p for a type that does not support it', (comparison, value, of) => {
    expect(() => operand(comparison, value, of)).toThrow(expect.objectContaining({ scimType: 'invalidFilter' }));
  });
});

describe('readBooleanLiteral', () => {
  it.each([
    [true, true],
    ['TRUE', true],
    [0, false],
    ['perhaps', null],
  ])('reads %p as %p', (value, literal) => {
    expect(readBooleanLiteral(value)).toBe(literal);
  });
});
