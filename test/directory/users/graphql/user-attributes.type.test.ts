import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { MULTI_ATTRIBUTES, USER_FIELDS } from '../../../../src/directory/users/domain/user-attributes.ts';
import { UserInput } from '../../../../src/directory/users/graphql/user.input.ts';
import { UserType } from '../../../../src/directory/users/graphql/user.type.ts';
import { AddressType, MultiValueType, VALUES } from '../../../../src/directory/users/graphql/user-attributes.type.ts';
import { UserChangesInput } from '../../../../src/directory/users/graphql/user-changes.input.ts';
import { AddressStepInput, MultiValueStepInput } from '../../../../src/directory/users/graphql/value-steps.input.ts';
import { AddressFilterInput, MultiValueFilterInput } from '../../../../src/directory/users/graphql/values.filter.ts';
import { fieldsOf } from '../../../support/directory/fields-of.ts';

describe('the GraphQL types of users', () => {
  it.each([UserType, UserInput, UserChangesInput])('have a field for every attribute: %p', (type) => {
    expect(fieldsOf(type)).toEqual(expect.arrayContaining([...USER_FIELDS]));
  });

  it.each([MultiValueType, MultiValueFilterInput])('have a field for every part of a value: %p', (type) => {
    expect(fieldsOf(type)).toEqual(expect.arrayContaining(Object.keys(MULTI_ATTRIBUTES.emails)));
  });

  it.each([AddressType, AddressFilterInput])('have a field for every part of an address: %p', (type) => {
    expect(fieldsOf(type)).toEqual(expect.arrayContaining(Object.keys(MULTI_ATTRIBUTES.addresses)));
  });

  it('have the same steps for values and addresses', () => {
    expect(fieldsOf(AddressStepInput)).toEqual(fieldsOf(MultiValueStepInput));
  });

  it('describe every multi-valued attribute', () => {
    expect(Object.keys(VALUES).sort()).toEqual(Object.keys(MULTI_ATTRIBUTES).sort());
  });
});
