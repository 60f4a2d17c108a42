import { describe, expect, it } from '@jest/globals';
import type { Attribute } from '../../../src/scim/schema/attribute.ts';
import { findAttribute } from '../../../src/scim/schema/resolve-attribute.ts';
import {
  emptyComplex,
  mainSubAttribute,
  readComplex,
  readOneValue,
  readSimple,
  readValues,
} from '../../../src/scim/translate/read-value.ts';

function declared(attribute: string): Attribute {
  return findAttribute({ schema: null, attribute, subAttribute: null })?.attribute as Attribute;
}

const invalidValue = expect.objectContaining({ status: 400, scimType: 'invalidValue' });

describe('readSimple', () => {
  it.each([undefined, null, ''])('treats %p as unassigned (RFC 7643 §2.5)', (value) => {
    expect(readSimple(declared('title'), value, 'title')).toBeNull();
    expect(readSimple(declared('active'), value, 'active')).toBeNull();
  });

  it('accepts numbers and booleans as text, and only booleans as booleans', () => {
    expect([readSimple(declared('title'), 7, 'title'), readSimple(declared('title'), true, 'title')]).toEqual([
      '7',
      'true',
    ]);
    expect(() => readSimple(declared('active'), 'true', 'active')).toThrow(invalidValue);
    expect(() => readSimple(declared('title'), {}, 'title')).toThrow(invalidValue);
  });
});

describe('readComplex', () => {
  it('reads writable sub-attributes in any case and ignores others', () => {
    const value = { VALUE: '7', displayName: 'Bob', colour: 'x' };

    expect(readComplex(declared('manager'), value)).toEqual({ value: '7' });
  });
});

describe('readValues', () => {
  it('reads a list or one value, text as the main sub-attribute, and leaves out empty values', () => {
    expect(readValues(declared('roles'), ['a', null, {}, { value: 'b', display: '' }])).toEqual([
      { value: 'a' },
      { value: 'b' },
    ]);
    expect(readValues(declared('addresses'), '1 Main')).toEqual([{ formatted: '1 Main' }]);
  });
});

describe('readOneValue', () => {
  it('unwraps a list of one and refuses several', () => {
    expect(readOneValue(declared('emails'), [{ value: 'a' }])).toEqual({ value: 'a' });
    expect(readOneValue(declared('emails'), [])).toBeNull();
    expect(() => readOneValue(declared('emails'), ['a', 'b'])).toThrow(invalidValue);
  });
});

describe('mainSubAttribute', () => {
  it('is value, formatted of an address, and none of a name', () => {
    expect(['emails', 'addresses', 'name'].map((name) => mainSubAttribute(declared(name))?.name)).toEqual([
      'value',
      'formatted',
      undefined,
    ]);
  });
});

describe('emptyComplex', () => {
  it('has only the writable sub-attributes', () => {
    expect(emptyComplex(declared('manager'))).toEqual({ value: null });
  });
});
