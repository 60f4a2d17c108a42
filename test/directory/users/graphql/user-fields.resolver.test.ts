import 'reflect-metadata';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import { userToType } from '../../../../src/directory/users/graphql/user.type.ts';
import { UserMissingResolver } from '../../../../src/directory/users/graphql/user-fields.resolver.ts';
import { type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../../../support/directory/ask-directory.ts';
import { aUser } from '../../../support/directory/given.ts';
import { emptyState } from '../../../support/memory/state.ts';
import { memoryStores } from '../../../support/memory/stores.ts';

type Directory = Awaited<ReturnType<typeof openTestDirectory>>;

describe('the fields of users', () => {
  let directory: Directory;
  beforeEach(async () => {
    directory = await openTestDirectory();
  });

  const page = (args: string, selection = 'nodes { userName } hasNextPage endCursor') =>
    directory.ask(`{ enterprise(name: "acme") { users${args} { ${selection} } } }`);
  const names = (answer: { data: { enterprise: { users: { nodes: { userName: string }[] } } } }) =>
    answer.data.enterprise.users.nodes.map(({ userName }) => userName);

  it('keeps every attribute as given', async () => {
    const user = {
      userName: 'Babs@example.com',
      active: false,
      externalId: 'e-1',
      name: { givenName: 'Barbara', familyName: 'Jensen' },
      manager: { value: 'm-1' },
      emails: [{ value: 'babs@example.com', type: 'work', primary: true }],
      addresses: [{ locality: 'Hollywood', type: 'work' }],
      department: 'Tour Operations',
    };

    const id = await createUser(directory, user);

    const { data } = await directory.ask(
      `query ($id: ID!) { enterprise(name: "acme") { user(id: $id) {
        id version userName active externalId title department name { givenName familyName middleName }
        manager { value displayName user { id } } emails { value type primary display } phoneNumbers { value }
        addresses { locality type country } missing
      } } }`,
      { variables: { id } },
    );
    expect(data.enterprise.user).toEqual({
      ...user,
      id,
      version: 1,
      title: null,
      name: { ...user.name, middleName: null },
      manager: { ...user.manager, displayName: null, user: null },
      emails: [{ ...user.emails[0], display: null }],
      phoneNumbers: [],
      addresses: [{ ...user.addresses[0], country: null }],
      missing: [],
    });
  });

  it('returns null for an unknown user', async () => {
    const { data, codes } = await directory.ask(
      `{ enterprise(name: "acme") { known: user(id: "${newId()}") { id } odd: user(id: "x") { id }
        named: userByUserName(userName: "nobody") { id } } }`,
    );

    expect(codes).toEqual([]);
    expect(data.enterprise).toEqual({ known: null, odd: null, named: null });
  });

  it('finds a user by name case-insensitively', async () => {
    const id = await createUser(directory, { userName: 'Babs' });

    const { data } = await directory.ask('{ enterprise(name: "ACME") { userByUserName(userName: "bABS") { id } } }');

    expect(data.enterprise.userByUserName).toEqual({ id });
  });

  it('lists the required attributes that a user lacks', async () => {
    await createUser(directory, { userName: 'babs' });

    const { data } = await directory.ask(
      '{ enterprise(name: "acme") { userByUserName(userName: "babs") { missing } } }',
    );

    expect(data.enterprise.userByUserName.missing).toEqual(['WORK_EMAIL', 'EXTERNAL_ID']);
  });

  it('returns managers as users, with one read for a whole page', async () => {
    const value = await createUser(directory, { userName: 'boss', displayName: 'The Boss' });
    await createUser(directory, { userName: 'a', manager: { value } });
    await createUser(directory, { userName: 'b', manager: { value } });
    const asked: (readonly string[])[] = [];
    const { findMany } = directory.stores.users;
    Object.assign(directory.stores.users, {
      findMany: (enterpriseId: never, ids: readonly string[], maxBytes: number) => {
        asked.push(ids);
        return findMany(enterpriseId, ids, maxBytes);
      },
    });

    const answer = await page('', 'nodes { manager { displayName user { userName } } }');

    const boss = { displayName: 'The Boss', user: { userName: 'boss' } };
    const managers = answer.data.enterprise.users.nodes.map((node: { manager: unknown }) => node.manager);
    expect(managers).toEqual([null, boss, boss]);
    expect(asked).toEqual([[value]]);
  });

  it('trims userNames for comparison, stores them as given, and requires a visible character', async () => {
    await createUser(directory, { userName: 'Anna\u00a0' });

    const by = 'userByUserName(userName: "\u200banna") { userName }';
    const { data } = await directory.ask(`{ enterprise(name: "acme") { ${by} } }`);
    expect(data.enterprise.userByUserName).toEqual({ userName: 'Anna\u00a0' });
    expect(names(await page('(filter: { userName: { eq: " ANNA" } })'))).toEqual(['Anna\u00a0']);
    for (const [userName, code] of [
      [' anna', 'USER_NAME_TAKEN'],
      ['\u200b\u2060', 'FIELD_REQUIRED'],
    ]) {
      const create = `mutation { createUser(enterprise: "acme", user: { userName: "${userName}" }) { id } }`;
      expect((await directory.ask(create)).codes).toEqual([code]);
    }
  });

  it('lists users that a lookup by name does not find because another user has the name', async () => {
    const state = emptyState();
    directory = await openTestDirectory({ stores: memoryStores(state) });
    const ownerId = await createUser(directory, { userName: 'anna' });
    const id = await createUser(directory, { userName: 'other' });
    state.users.splice(1, 1, {
      ...(state.users[1] as User),
      version: 2,
      profile: { userName: 'anna\u200b', active: true },
      hasUserNameConflict: true,
    });

    const list = '{ enterprise(name: "acme") { userNameConflicts { user { id } owner { id } } } }';
    const change = (changes: string) =>
      directory.ask(`mutation { updateUser(enterprise: "acme", id: "${id}", changes: ${changes}) { version } }`);
    const conflicts = async () => (await directory.ask(list)).data.enterprise.userNameConflicts;

    expect(await conflicts()).toEqual([{ user: { id }, owner: { id: ownerId } }]);
    expect((await change('{ title: "x" }')).codes).toEqual([]);
    expect((await change('{ userName: "Anna" }')).codes).toEqual(['USER_NAME_TAKEN']);
    expect(await conflicts()).toHaveLength(1);
    expect((await change('{ userName: "anna2" }')).codes).toEqual([]);
    expect(await conflicts()).toEqual([]);
  });
});

it('lists the required attributes that a user lacks', () => {
  const user = userToType(aUser(1 as EnterpriseId, { externalId: '1' }));

  expect(new UserMissingResolver().missing(user)).toEqual(['WORK_EMAIL']);
});
