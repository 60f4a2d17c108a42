import { beforeEach, describe, expect, it } from '@jest/globals';
import { createUser, openTestDirectory } from '../../support/directory/ask-directory.ts';

describe('reports and plans', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let id: string;
  beforeEach(async () => {
    directory = await openTestDirectory();
    id = await createUser(directory, { userName: 'babs', title: 'Guide', nickName: 'Babs' });
  });

  const ask = (selection: string) => directory.ask(`{ enterprise(name: "acme") { ${selection} } }`);
  const inAcme = async (selection: string) => (await ask(selection)).data.enterprise;

  it('lists the reports of a user', async () => {
    for (const userName of ['ann', 'bob']) await createUser(directory, { userName, manager: { value: id } });

    const { all, one } = await inAcme(
      `all: user(id: "${id}") { reports { userName } } one: user(id: "${id}") { reports(first: 1) { userName } }`,
    );

    expect(all.reports).toEqual([{ userName: 'ann' }, { userName: 'bob' }]);
    expect(one.reports).toEqual([{ userName: 'ann' }]);
    expect((await ask(`user(id: "${id}") { reports(first: 51) { id } }`)).codes).toEqual(['LIMIT_EXCEEDED']);
  });

  it('applies the limits of users to explainUsers', async () => {
    const order = Array(11).fill('{ by: USER_NAME }').join(' ');

    expect((await ask('explainUsers(first: 51) { sql }')).codes).toEqual(['LIMIT_EXCEEDED']);
    expect((await ask(`explainUsers(orderBy: [${order}]) { sql }`)).codes).toEqual(['LIMIT_EXCEEDED']);
    expect((await ask('explainUsers { sql plan indexes isIndexed estimatedRows estimatedCost }')).codes).toEqual([]);
  });
});
