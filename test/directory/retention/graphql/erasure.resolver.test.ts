import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type RequestId } from '../../../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../../../support/directory/ask-directory.ts';

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

  it('is refused before the user is deleted, in a sentence that says so', async () => {
    const { codes, fields, messages } = await erase();

    expect({ codes, fields }).toEqual({ codes: ['USER_NOT_DELETED'], fields: ['id'] });
    expect(messages[0]).toMatch(/delete the user before/);
  });

  it('is told as the last change, by whoever made it', async () => {
    await directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);

    const { data } = await erase();

    const change = { userId: id, version: 3, operation: 'ERASE', erased: true, requestId, fields: [], user: null };
    expect(data.eraseUser).toEqual({ isComplete: true, change: { ...change, accessToken: { name: 'test' } } });
    expect((await erase()).data).toEqual(data);
  });

  it('leaves of every change who made it and which attributes it named, and no value', async () => {
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

  it('tells of everybody else that they are not erased', async () => {
    await createUser(directory, { userName: 'grace' });

    const { data } = await directory.ask(
      '{ enterprise(name: "acme") { changes(first: 1) { nodes { erased user { userName } } } } }',
    );

    expect(data.enterprise.changes.nodes).toEqual([{ erased: false, user: { userName: 'grace' } }]);
  });

  it('is not for another enterprise, whose administrator learns nothing', async () => {
    await directory.ask('mutation { createEnterprise(name: "other") { id } }');
    const stranger = await directory.tokenWith(['ADMINISTER'], 'other');
    const sideways = `mutation { eraseUser(enterprise: "other", id: "${id}") { isComplete } }`;

    expect((await erase(stranger)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await directory.ask(sideways, { token: stranger })).codes).toEqual(['USER_NOT_FOUND']);
  });
});
