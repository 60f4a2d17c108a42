import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { SearchContext } from '../../../../src/directory/search/graphql/search-context.ts';
import { UserReportsResolver } from '../../../../src/directory/search/graphql/users.resolver.ts';
import { userToType } from '../../../../src/directory/users/graphql/user.type.ts';
import { aUser } from '../../../support/directory/given.ts';
import { tokenSession } from '../../../support/sessions.ts';

it("finds a user's reports by the manager, in one page", async () => {
  const session = await tokenSession('acme', ['MANAGE_USERS']);
  const { id: enterpriseId } = session.enterprise;
  const manager = aUser(enterpriseId);
  const report = aUser(enterpriseId, { manager: { value: manager.id } });
  session.state.users.push(manager, report);
  const pageBytes = { read: (list: (maxBytes: number) => unknown) => list(1_000) };
  const context = { session: async () => session, maxPageSize: 100, pageBytes } as unknown as SearchContext;

  const reports = await new UserReportsResolver().reports(userToType(manager), 10, context);

  expect(reports.map(({ id }) => id)).toEqual([report.id]);
});
