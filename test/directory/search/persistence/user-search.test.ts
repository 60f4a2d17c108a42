import { describe, expect, it } from '@jest/globals';
import type { Statement } from '../../../../src/directory/database/statements.ts';
import { createUserSearch } from '../../../../src/directory/search/persistence/user-search.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { aQuery, aUser } from '../../../support/directory/given.ts';

const acme = 7 as EnterpriseId;
const user = aUser(acme, { userName: 'ada' });

function search(rows: readonly object[] = []) {
  const run: Statement[] = [];
  const statements = {
    async run<Row>(statement: Statement): Promise<Row[]> {
      run.push(statement);
      return rows as Row[];
    },
  };
  return { run, users: createUserSearch(statements, { findByUserName: async () => user }) };
}

describe('a search of users', () => {
  it('is a lookup if it filters by userName alone', async () => {
    const { run, users } = search();

    const page = await users.list(acme, aQuery({ filter: { userName: { eq: 'ada' } } }));

    expect(page).toEqual({ users: [user], total: 1, hasMore: false, bytes: 0 });
    expect(run).toEqual([]);
  });

  it('runs no statement if neither users nor the total are requested', async () => {
    const { run, users } = search();

    await users.list(acme, aQuery({ first: 0, withTotal: false }));

    expect(run).toEqual([]);
  });

  it('runs the same query by the same named statement', async () => {
    const { run, users } = search([{ id: null, total: 0 }]);
    await users.list(acme, aQuery({ filter: { title: { eq: 'a' } } }));
    await users.list(acme, aQuery({ filter: { title: { eq: 'b' } } }));

    expect(run.map(({ name }) => name)).toEqual([expect.stringMatching(/^shape_/), run[0]?.name]);
  });
});
