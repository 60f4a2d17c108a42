import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { ExplainUsersArgs } from '../../../../src/directory/search/graphql/explain-users.resolver.ts';
import { UsersArgs } from '../../../../src/directory/search/graphql/users.args.ts';
import { fieldsOf } from '../../../support/directory/fields-of.ts';

it('accepts the arguments of `users` except those of pagination', () => {
  expect(fieldsOf(ExplainUsersArgs)).toEqual(
    fieldsOf(UsersArgs).filter((name) => name !== 'after' && name !== 'offset'),
  );
});
