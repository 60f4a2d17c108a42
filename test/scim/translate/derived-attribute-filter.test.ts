import { describe, expect, it } from '@jest/globals';
import { parseFilter } from '../../../src/scim/protocol/filter-parser.ts';
import { attribute } from '../../../src/scim/schema/attribute.ts';
import { USER_SCHEMA_ID } from '../../../src/scim/schema/user-schema.ts';
import type { Condition } from '../../../src/scim/translate/combine-conditions.ts';
import { metaFilter, schemasFilter } from '../../../src/scim/translate/derived-attribute-filter.ts';

const condition = (filter: string) => parseFilter(filter) as Condition;
const ALL_USERS = {};

describe('metaFilter', () => {
  it('compares the resource type, which is the same for all users, without regard to case', () => {
    const type = attribute('resourceType', 'The resource type.');

    expect(metaFilter(condition('meta.resourceType sw "us"'), type)).toEqual(ALL_USERS);
    expect(metaFilter(condition('meta.resourceType eq null'), type)).toEqual({ or: [] });
    expect(metaFilter(condition('meta.resourceType gt "User"'), type)).toEqual({ or: [] });
  });

  it('refuses meta as a whole, its location and its version', () => {
    const refused = expect.objectContaining({ scimType: 'invalidFilter' });

    expect(() => metaFilter(condition('meta eq "x"'), null)).toThrow(refused);
    expect(() => metaFilter(condition('meta.version eq "x"'), attribute('version', 'A tag.'))).toThrow(refused);
    expect(metaFilter(condition('meta.version pr'), attribute('version', 'A tag.'))).toEqual(ALL_USERS);
  });
});

describe('schemasFilter', () => {
  it('matches all users by the core schema and some by the extension', () => {
    expect(schemasFilter(condition(`schemas eq "${USER_SCHEMA_ID}"`))).toEqual({ or: [ALL_USERS] });
    expect(schemasFilter(condition('schemas co "enterprise"'))).toMatchObject({ or: [{ or: expect.any(Array) }] });
    expect(schemasFilter(condition('schemas ne "urn:x"'))).toEqual({ not: { or: [] } });
  });
});
