import { describe, expect, it } from '@jest/globals';
import { attributeNameOf } from '../../../../src/simulator/source/file/attribute-names.ts';

describe('attributeNameOf', () => {
  it.each([
    ['mobilePhone', 'mobile'],
    ['businessPhones', 'telephoneNumber'],
    ['ID', 'objectId'],
    [' givenname ', 'givenName'],
    ['extension_1_badge', 'extension_1_badge'],
  ])('maps %s to %s', (name, attribute) => {
    expect(attributeNameOf(name)).toBe(attribute);
  });
});
