import { describe, expect, it } from '@jest/globals';
import { attribute, complex, flag, values } from '../../../src/scim/schema/attribute.ts';

describe('attribute', () => {
  it('has the default characteristics of RFC 7643 §2.2', () => {
    expect(attribute('title', 'The title.')).toEqual({
      name: 'title',
      description: 'The title.',
      type: 'string',
      multiValued: false,
      required: false,
      caseExact: false,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
    });
  });

  it('has a type and a number of values by its maker', () => {
    expect(flag('a', '')).toMatchObject({ type: 'boolean', multiValued: false });
    expect(complex('a', '', [])).toMatchObject({ type: 'complex', multiValued: false, subAttributes: [] });
    expect(values('a', '', [])).toMatchObject({ type: 'complex', multiValued: true, subAttributes: [] });
  });
});
