import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { ExplainUsersArgs } from '../../../../src/directory/search/graphql/explain-users.resolver.ts';
import { UsersArgs } from '../../../../src/directory/search/graphql/users.args.ts';
import { fieldsOf } from '../../../support/directory/fields-of.ts';

it('takes the arguments of `users` except those that continue a list', () => {
  expect(fieldsOf(ExplainUsersArgs)).toEqual(
    fieldsOf(UsersArgs).filter((name) => name !== 'after' && name !== 'offset'),
  );
});
