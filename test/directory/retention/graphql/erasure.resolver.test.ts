import { beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureResolver } from '../../../../src/directory/retention/graphql/erasure.resolver.ts';
import { newId, type RequestId } from '../../../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../../../support/directory/ask-directory.ts';
import { aMark, aUser } from '../../../support/directory/given.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const ERASE = `mutation ($id: ID!) { eraseUser(enterprise: "acme", id: $id) {
  isComplete change { userId version operation erased requestId accessToken { name } fields { name } user { id } }
} }`;

describe('the erasure of a user', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let administrator: string;
  let id: string;
  const requestId = newId<RequestId>();
  beforeAll(async () => {
    directory = await openTestDirectory();
    administrator = await directory.tokenWith(['ADMINISTER']);
    id = await createUser(directory, { userName: 'babs', title: 'Secret', active: true });
  });

  const erase = (token = administrator) => directory.ask(ERASE, { token, variables: { id }, requestId });

  it('is rejected before the user is deleted, with a message that says so', async () => {
    const { codes, fields, messages } = await erase();

    expect({ codes, fields }).toEqual({ codes: ['USER_NOT_DELETED'], fields: ['id'] });
    expect(messages[0]).toMatch(/delete the user before/);
  });

  it('is the last change, with the access token that made it', async () => {
    await directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);

    const { data } = await erase();

    const change = { userId: id, version: 3, operation: 'ERASE', erased: true, requestId, fields: [], user: null };
    expect(data.eraseUser).toEqual({ isComplete: true, change: { ...change, accessToken: { name: 'test' } } });
    expect((await erase()).data).toEqual(data);
  });

  it('keeps the access token and the names of attributes of each change, without values', async () => {
    const { data } = await directory.ask(
      `{ enterprise(name: "acme") {
        changes(userId: "${id}") { nodes { version operation erased user { id } fields { name before after } } }
        deletions { nodes { userId erased user { userName } } }
        user(id: "${id}", asOf: "2999-01-01T00:00:00Z") { id }
      } }`,
    );

    const { changes, deletions, user } = data.enterprise;
    expect(user).toBeNull();
    expect(deletions.nodes).toEqual([{ userId: id, erased: true, user: null }]);
    expect(changes.nodes.map((one: { operation: string }) => one.operation)).toEqual(['ERASE', 'DELETE', 'CREATE']);
    const none = (name: string) => ({ name, before: null, after: null });
    const created = { version: 1, operation: 'CREATE', erased: true, user: null };
    expect(changes.nodes[2]).toEqual({
      ...created,
      fields: ['userName', 'active', 'title'].map(none).map((one) => expect.objectContaining(one)),
    });
  });

  it('does not mark other users as erased', async () => {
    await createUser(directory, { userName: 'grace' });

    const { data } = await directory.ask(
      '{ enterprise(name: "acme") { changes(first: 1) { nodes { erased user { userName } } } } }',
    );

    expect(data.enterprise.changes.nodes).toEqual([{ erased: false, user: { userName: 'grace' } }]);
  });

  it('is forbidden to administrators of another enterprise, without a hint that the user exists', async () => {
    await directory.ask('mutation { createEnterprise(name: "other") { id } }');
    const otherToken = await directory.tokenWith(['ADMINISTER'], 'other');
    const inOther = `mutation { eraseUser(enterprise: "other", id: "${id}") { isComplete } }`;

    expect((await erase(otherToken)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await directory.ask(inOther, { token: otherToken })).codes).toEqual(['USER_NOT_FOUND']);
  });
});

describe('ErasureResolver', () => {
  it('returns the change that records the erasure, without values', async () => {
    const { context, stores, enterprise } = await resolverContext(['ADMINISTER']);
    const user = aUser(enterprise.id);
    await stores.users.insert(user, aMark());
    await stores.users.delete({ enterpriseId: enterprise.id, id: user.id }, {}, aMark('DELETE'));

    const erasure = await new ErasureResolver().eraseUser('acme', user.id, context);

    expect(erasure).toMatchObject({ isComplete: true, change: { operation: 'ERASE', erased: true, user: null } });
  });
});
