import { describe, expect, it } from '@jest/globals';
import { invalidFilter, invalidValue, unknownAttribute } from '../../../src/scim/translate/invalid-input.ts';

const path = (attribute: string) => ({ schema: null, attribute, subAttribute: null });

describe('invalidFilter', () => {
  it('names the attribute to the client, and in the request log only if a schema declares it', () => {
    expect(unknownAttribute(path('ada')).detail).toBe('ada is not an attribute of a user; see /Schemas.');
    expect(unknownAttribute(path('ada')).reason).toBe('An unknown name is not an attribute of a user; see /Schemas.');
    expect(invalidFilter(path('active'), 'is a boolean').reason).toBe('active is a boolean.');
  });

  it('truncates a long name', () => {
    expect(unknownAttribute(path('x'.repeat(10_000))).detail.length).toBeLessThan(200);
  });
});

describe('invalidValue', () => {
  it('is a 400 that names the attribute', () => {
    expect(invalidValue('title', 'must be a string')).toMatchObject({
      status: 400,
      scimType: 'invalidValue',
      detail: 'title must be a string.',
    });
  });
});
