import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { UserFilterInput } from '../../../../src/directory/search/graphql/user.filter.ts';
import {
  ManagerFilterInput,
  NameFilterInput,
} from '../../../../src/directory/search/graphql/user-attributes.filter.ts';
import {
  COMPLEX_ATTRIBUTES,
  OWN_ATTRIBUTES,
  USER_FIELDS,
} from '../../../../src/directory/users/domain/user-attributes.ts';
import { fieldsOf } from '../../../support/directory/fields-of.ts';

describe('the filter of users', () => {
  it('has a condition on every attribute', () => {
    const attributes = [...USER_FIELDS, ...Object.keys(OWN_ATTRIBUTES)];

    expect(fieldsOf(UserFilterInput)).toEqual(expect.arrayContaining([...attributes, 'and', 'or', 'not', 'missing']));
  });

  it('has a condition on every sub-attribute of a name and a manager', () => {
    expect(fieldsOf(NameFilterInput)).toEqual([...Object.keys(COMPLEX_ATTRIBUTES.name), 'present']);
    expect(fieldsOf(ManagerFilterInput)).toEqual([...Object.keys(COMPLEX_ATTRIBUTES.manager), 'present']);
  });
});
