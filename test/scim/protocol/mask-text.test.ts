import { describe, expect, it } from '@jest/globals';
import { maskNames, maskPath, maskText, maskValue } from '../../../src/scim/protocol/mask-text.ts';

const ORGANIZATION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization';

const DEPARTMENT = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

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
  ])('keeps %s', (path) => {
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

describe('maskNames', () => {
  it('keeps names that a schema declares, in any case', () => {
    const names = ['userName', 'NAME.givenname', 'schemas', DEPARTMENT];

    expect(maskNames(names)).toEqual(names);
  });

  it('counts the other names', () => {
    const unknown = ['xmd_secret', 'ada@acme.example', 'urn:ada:1.0:x', 'name.ada', 'ada:userName', 'emails[', ''];

    expect(maskNames(['title', ...unknown])).toEqual(['title', '7 unknown']);
  });
});

describe('maskValue', () => {
  it.each([
    ['work', 'type', 'work'],
    ['ada', 'type', '•••(3)'],
    ['work', 'title', '•••(4)'],
    ['perhaps', 'active', 'perhaps'],
    ['ada@x', 'active', '•••(5)'],
    ['x'.repeat(65), 'active', '•••(65)'],
    ['TRUE', 'title', 'TRUE'],
  ])('masks %p of %s as %p', (text, name, masked) => {
    expect(maskValue(text, name)).toBe(masked);
  });
});

describe('maskText', () => {
  it('shows only the length', () => {
    expect(maskText('secret')).toBe('•••(6)');
  });
});
