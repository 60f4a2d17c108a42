import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { UserOrderFieldEnum } from '../../../../src/directory/search/graphql/user-order.input.ts';

describe('UserOrderField', () => {
  it('names attributes and sub-attributes', () => {
    expect(UserOrderFieldEnum).toMatchObject({
      USER_NAME: 'userName',
      NAME_FAMILY_NAME: 'name.familyName',
      EMAILS_VALUE: 'emails.value',
    });
  });

  it('leaves out the sub-attributes that describe a value', () => {
    expect(Object.values(UserOrderFieldEnum).filter((key) => /\.(display|type|primary)$/.test(key))).toEqual([]);
  });
});
