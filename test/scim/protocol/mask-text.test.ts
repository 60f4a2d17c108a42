import { describe, expect, it } from '@jest/globals';
import { maskPath } from '../../../src/scim/protocol/mask-text.ts';

const ORGANIZATION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization';

describe('maskPath', () => {
  it.each([
    'userName',
    'name.givenName',
    ORGANIZATION,
    'emails[type eq "work"].value',
    'roles[primary eq "True"].value',
    'roles[primary eq true]',
    'phoneNumbers[type eq "Fax" and primary eq true].value',
    'title pr and not (active eq false)',
  ])('leaves %s as it is', (path) => {
    expect(maskPath(path)).toBe(path);
  });

  it.each([
    ['emails[value eq "bob@acme.example"].type', 'emails[value eq "•••(16)"].type'],
    ['emails[type eq "Bob"].value', 'emails[type eq "•••(3)"].value'],
    ['userName eq "bob" and title eq "work"', 'userName eq "•••(3)" and title eq "•••(4)"'],
    ['externalId eq bob', 'externalId eq •••(3)'],
    ['userName eq "bob\\" x"', 'userName eq "•••(7)"'],
    ['userName eq "no end', 'userName eq "•••(5)"'],
    ['extensionAttribute1', '•••(19)'],
    ['xmd_secret', '•••(10)'],
    ['urn:xmd_secret:userName', '•••(23)'],
    ['name.bob', '•••(8)'],
    ['Bob Smith', '•••(3) •••(5)'],
    ['bob@acme.example', '•••(16)'],
    ['bob@acme.example:userName', '•••(25)'],
    [`${ORGANIZATION} eq "Acme"`, `${ORGANIZATION} eq "•••(4)"`],
    ['x'.repeat(201), '•••(201)'],
    ['"'.repeat(200), '•••(200)'],
  ])('masks the values in %s', (path, masked) => {
    expect(maskPath(path)).toBe(masked);
  });
});
