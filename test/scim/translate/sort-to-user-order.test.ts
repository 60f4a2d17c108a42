import { describe, expect, it } from '@jest/globals';
import { parseAttributePath } from '../../../src/scim/protocol/attribute-parameters.ts';
import { sortToUserOrder } from '../../../src/scim/translate/sort-to-user-order.ts';

function order(sortBy: string, sortOrder: 'ascending' | 'descending' = 'ascending') {
  return sortToUserOrder({ sortBy: parseAttributePath(sortBy, 'sortBy', 'invalidValue'), sortOrder });
}

describe('sortToUserOrder', () => {
  it.each([
    ['userName', 'USER_NAME'],
    ['NAME.familyname', 'NAME_FAMILY_NAME'],
    ['meta.lastModified', 'UPDATED_AT'],
    ['emails', 'EMAILS_VALUE'],
    ['emails.value', 'EMAILS_VALUE'],
    ['addresses', 'ADDRESSES_FORMATTED'],
    ['addresses.locality', 'ADDRESSES_LOCALITY'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'DEPARTMENT'],
    ['manager', 'MANAGER_VALUE'],
  ])('sorts by %s', (sortBy, by) => {
    expect(order(sortBy)).toEqual([{ by, direction: 'ASC' }]);
  });

  it('sorts in descending order', () => {
    expect(order('title', 'descending')).toEqual([{ by: 'TITLE', direction: 'DESC' }]);
  });

  it('leaves the order to the directory without sortBy', () => {
    expect(sortToUserOrder({ sortBy: null, sortOrder: 'ascending' })).toEqual([]);
  });

  it.each(['favouriteColour', 'name', 'schemas', 'emails.type', 'meta.version'])('refuses to sort by %s', (sortBy) => {
    expect(() => order(sortBy)).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidValue' }));
  });
});
