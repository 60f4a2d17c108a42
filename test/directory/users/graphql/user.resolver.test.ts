import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { UserResolver, VersionArgs } from '../../../../src/directory/users/graphql/user.resolver.ts';
import type { EndedMutation, UsersContext } from '../../../../src/directory/users/graphql/users-context.ts';
import { tokenSession } from '../../../support/directory/sessions.ts';

it('passes ifVersion on, and logs a mutation whether it succeeds or is refused', async () => {
  const session = await tokenSession('acme', ['MANAGE_USERS']);
  const ended: EndedMutation[] = [];
  const mutationLog = { note: (mutation: EndedMutation) => void ended.push(mutation) };
  const context = { session: async () => session, mutationLog } as unknown as UsersContext;
  const resolver = new UserResolver();

  const { id } = await resolver.createUser('acme', { userName: 'ada' }, context);
  const versions = Object.assign(new VersionArgs(), { ifVersion: 2 });
  const update = resolver.updateUser('acme', id, { title: 'T' }, versions, context);

  await expect(update).rejects.toMatchObject({ code: 'STALE_VERSION' });
  expect(ended.map(({ mutation }) => mutation.operation)).toEqual(['CreateUser', 'UpdateUser']);
});
