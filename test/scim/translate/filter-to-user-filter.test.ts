import { describe, expect, it } from '@jest/globals';
import { parseFilter } from '../../../src/scim/protocol/filter-parser.ts';
import { filterToUserFilter } from '../../../src/scim/translate/filter-to-user-filter.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';

function translated(filter: string) {
  return filterToUserFilter(parseFilter(filter));
}

describe('filterToUserFilter', () => {
  it.each([
    ['userName eq "alice"', { userName: { eq: 'alice' } }],
    ['USERNAME Eq "alice"', { userName: { eq: 'alice' } }],
    [`${CORE}:userName eq "alice"`, { userName: { eq: 'alice' } }],
    [`${EXTENSION}:department eq "Sales"`, { department: { eq: 'Sales' } }],
    ['externalId eq jyoung', { externalId: { eq: 'jyoung' } }],
    ['id eq "7"', { id: { eq: '7' } }],
    ['name.familyName sw "Arn"', { name: { familyName: { startsWith: 'Arn' } } }],
    ['title co "x"', { title: { contains: 'x' } }],
    ['title ew "x"', { title: { endsWith: 'x' } }],
    ['title ne "x"', { title: { ne: 'x' } }],
    ['title ge "x"', { title: { ge: 'x' } }],
    ['employeeNumber eq 701984', { employeeNumber: { eq: '701984' } }],
    ['manager eq "26118915"', { manager: { value: { eq: '26118915' } } }],
  ])('translates %s', (filter, expected) => {
    expect(translated(filter)).toEqual(expected);
  });

  it.each([
    ['title pr', { title: { present: true } }],
    ['name pr', { name: { present: true } }],
    ['name.givenName pr', { name: { givenName: { present: true } } }],
    ['emails pr', { emails: { present: true } }],
    ['emails.type pr', { emails: { some: { type: { present: true } } } }],
    ['title eq null', { title: { present: false } }],
    ['title ne null', { title: { present: true } }],
    ['name eq null', { name: { present: false } }],
    ['emails eq null', { not: { emails: { present: true } } }],
    ['emails.type ne null', { emails: { some: { type: { present: true } } } }],
  ])('translates the presence of a value: %s', (filter, expected) => {
    expect(translated(filter)).toEqual(expected);
  });

  it.each([
    ['title pr and userName eq "x"', { and: [{ title: { present: true } }, { userName: { eq: 'x' } }] }],
    ['title pr or userName eq "x"', { or: [{ title: { present: true } }, { userName: { eq: 'x' } }] }],
    ['not (title pr)', { not: { title: { present: true } } }],
  ])('keeps and, or and not: %s', (filter, expected) => {
    expect(translated(filter)).toEqual(expected);
  });

  it.each([
    ['emails co "x"', { emails: { some: { value: { contains: 'x' } } } }],
    ['emails.value ne "x"', { emails: { some: { value: { ne: 'x' } } } }],
    ['emails.type eq "work"', { emails: { some: { type: { eq: 'work' } } } }],
    ['addresses eq "x"', { addresses: { some: { formatted: { eq: 'x' } } } }],
    ['emails[type eq "work"]', { emails: { some: { type: { eq: 'work' } } } }],
    [
      'emails[Type eq "work" and not (value co "x")]',
      { emails: { some: { and: [{ type: { eq: 'work' } }, { not: { value: { contains: 'x' } } }] } } },
    ],
    [
      'emails[type eq "work"].Value eq "x"',
      { emails: { some: { and: [{ type: { eq: 'work' } }, { value: { eq: 'x' } }] } } },
    ],
    ['manager[value eq "x"]', { manager: { value: { eq: 'x' } } }],
  ])('requires a single value to meet %s', (filter, expected) => {
    expect(translated(filter)).toEqual(expected);
  });

  it.each([
    ['active eq true', { active: { eq: true } }],
    ['active eq "True"', { active: { eq: true } }],
    ['active ne "false"', { active: { eq: true } }],
    ['active eq false', { active: { ne: true } }],
    ['roles[primary eq "True"]', { roles: { some: { primary: { eq: true } } } }],
    ['emails.primary eq false', { emails: { some: { primary: { ne: true } } } }],
  ])('reads a boolean, quoted or not, and a missing one as false: %s', (filter, expected) => {
    expect(translated(filter)).toEqual(expected);
  });

  it.each([
    ['meta.lastModified gt "2011-05-13T04:42:34Z"', { updatedAt: { gt: '2011-05-13T04:42:34.000Z' } }],
    ['meta.created le "2025-12-31"', { createdAt: { le: '2025-12-31T00:00:00.000Z' } }],
    ['meta.created eq "2011-05-13T04:42:34+02:00"', { createdAt: { eq: '2011-05-13T02:42:34.000Z' } }],
    ['meta.created ge "2011-05-13T04:42:34"', { createdAt: { ge: '2011-05-13T04:42:34.000Z' } }],
    ['meta.created le "2024-02-29"', { createdAt: { le: '2024-02-29T00:00:00.000Z' } }],
    ['active eq 1', { active: { eq: true } }],
    ['active ne "1"', { active: { ne: true } }],
    ['meta.created pr', {}],
  ])('compares dates and times: %s', (filter, expected) => {
    expect(translated(filter)).toEqual(expected);
  });

  it('evaluates conditions that are the same for all users', () => {
    expect(translated('meta.resourceType eq "User"')).toEqual({});
    expect(translated('meta.resourceType eq "Group"')).toEqual({ or: [] });
    expect(translated(`schemas eq "${CORE}"`)).toEqual({ or: [{}] });
    expect(translated('schemas eq "urn:other"')).toEqual({ or: [] });
    expect(translated('schemas pr')).toEqual({});
  });

  it('matches the extension by the presence of any of its attributes', () => {
    const [hasExtension] = [translated(`schemas eq "${EXTENSION}"`).or].flat();

    expect(hasExtension?.or).toContainEqual({ organization: { present: true } });
    expect(hasExtension?.or).toContainEqual({ manager: { present: true } });
    expect(translated(`schemas ne "${EXTENSION}"`)).toEqual({ not: { or: [hasExtension] } });
  });

  it.each([
    'favouriteColour eq "blue"',
    'userName.first eq "x"',
    'emails[colour eq "x"]',
    'emails[type.x eq "x"]',
    'userName[value eq "x"]',
    'schemas[value eq "x"]',
    `${EXTENSION}:manager.displayName eq "J"`,
    'manager.displayName pr',
    'manager[displayName eq "J"]',
    'name eq "Alice"',
    'active gt true',
    'active co "tr"',
    'active eq "maybe"',
    'title gt null',
    'emails gt null',
    'meta.created eq "yesterday"',
    'meta.created co "2011"',
    'meta.created eq 12',
    'meta.created eq "2011-13-45"',
    'meta.created gt "2026-02-30T00:00:00Z"',
    'meta.created gt "2025-02-29"',
    'meta.created gt "0000-01-01T00:00:00Z"',
    'meta.created gt "0001-01-01T00:00:00+02:00"',
    'meta.created lt "9999-12-31T23:59:59-05:00"',
    'meta.location co "Users"',
    'meta eq "x"',
    'x509Certificates.value gt "x"',
  ])('refuses %s as invalidFilter', (filter) => {
    expect(() => translated(filter)).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidFilter' }));
  });

  it('names an unknown attribute', () => {
    expect(() => translated('favouriteColour eq "blue"')).toThrow(/favouriteColour/);
  });
});
