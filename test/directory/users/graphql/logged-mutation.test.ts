import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type RequestId } from '../../../../src/kernel/ids.ts';
import { openTestDirectory, type Question } from '../../../support/directory/ask-directory.ts';

const CREATE = 'mutation ($user: UserInput!) { createUser(enterprise: "acme", user: $user) { id } }';
const ADA = { user: { userName: 'lovelace', title: 'secret' } };
const SELECTION = `id method path attributes operation status outcome reason userId userName conflictingUser { userName } variables durationMs body
  accessToken { name } change { version }`;

describe('the log of GraphQL mutations', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let token: string;
  beforeEach(async () => {
    directory = await openTestDirectory();
    token = await directory.tokenWith(['MANAGE_USERS']);
  });

  async function entries(enterprise = 'acme') {
    await directory.journal.close();
    const { data } = await directory.ask(
      `{ enterprise(name: "${enterprise}") { requests { nodes { ${SELECTION} } } } }`,
    );
    return data.enterprise.requests.nodes;
  }

  it('records who changed what, when and with which result, without values', async () => {
    const requestId = newId<RequestId>();
    const { data } = await directory.ask(CREATE, { token, requestId, variables: ADA });

    const logged = await entries();
    const changes = await directory.ask('{ enterprise(name: "acme") { changes { nodes { request { id path } } } } }');

    expect(logged).toEqual([
      {
        id: requestId,
        method: 'POST',
        path: '/graphql',
        attributes: ['title', 'userName'],
        operation: 'CreateUser',
        status: 200,
        outcome: 'SUCCEEDED',
        reason: null,
        userId: data.createUser.id,
        userName: null,
        conflictingUser: null,
        variables: ['enterprise', 'user.title', 'user.userName'],
        durationMs: expect.any(Number),
        body: null,
        accessToken: { name: 'test' },
        change: { version: 1 },
      },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/lovelace|secret/);
    expect(changes.data.enterprise.changes.nodes).toEqual([{ request: { id: requestId, path: '/graphql' } }]);
  });

  it('records what was refused, why, and for which user name', async () => {
    const ada = (await directory.ask(CREATE, { token, variables: ADA })).data.createUser;
    const id = newId();
    const user = `enterprise: "acme", id: "${id}"`;
    const reader = await directory.tokenWith(['READ_DIRECTORY']);

    await directory.ask(CREATE, { token, variables: ADA });
    await directory.ask(`mutation { updateUser(${user}, changes: { title: "secret", nickName: null }) { id } }`, {
      token,
    });
    await directory.ask('mutation { deleteUser(enterprise: "acme", id: "lovelace@acme.example") }', { token });
    await directory.ask(`mutation { replaceUser(${user}, user: { userName: " " }) { id } }`, { token });
    await directory.ask(CREATE, { token: reader, variables: ADA });

    const logged = (await entries()).filter(({ status }: { status: number }) => status !== 200).reverse();
    expect(logged).toMatchObject([
      {
        operation: 'CreateUser',
        status: 409,
        outcome: 'REFUSED',
        userId: ada.id,
        userName: 'lovelace',
        conflictingUser: { userName: 'lovelace' },
        change: null,
      },
      {
        operation: 'UpdateUser',
        status: 404,
        userId: id,
        userName: null,
        variables: ['enterprise', 'id', 'changes.nickName', 'changes.title'],
      },
      { operation: 'DeleteUser', status: 404, userId: null, variables: ['enterprise', 'id'] },
      { operation: 'ReplaceUser', status: 400, reason: expect.stringContaining('userName') },
      { operation: 'CreateUser', status: 403, userName: 'lovelace' },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/secret/);
  });

  it('does not record requests of gateways, which report themselves', async () => {
    await directory.ask(CREATE, { token, isGateway: true, variables: ADA });

    expect(await entries()).toEqual([]);
  });

  it('does not record unauthenticated requests, other enterprises, or queries', async () => {
    await directory.stores.enterprises.insert('other', new Date());
    const other = await directory.tokenWith(['ADMINISTER'], 'other');
    await directory.ask(CREATE, { token: 'wrong', variables: ADA });
    await directory.ask(CREATE, { token: other, variables: ADA });
    await directory.ask('{ enterprise(name: "acme") { users { total } } }', { token });

    expect(await entries()).toEqual([]);
    expect(await entries('other')).toEqual([]);
  });

  it('does not link an entry to a change that another token made', async () => {
    const requestId = newId<RequestId>();
    const entra = await directory.tokenWith(['USER_PROVISIONING']);
    await directory.ask(CREATE, { token, requestId, isGateway: true, variables: ADA });
    const report = { id: requestId, at: new Date().toISOString(), method: 'POST', path: '/Users', attributes: [] };
    const asked: Question = { isGateway: true, variables: { requests: [{ ...report, status: 201, durationMs: 1 }] } };
    await directory.ask(
      'mutation ($requests: [RequestReportInput!]!) { reportRequests(enterprise: "acme", requests: $requests) }',
      { ...asked, token: entra },
    );

    const { data } = await directory.ask(
      '{ enterprise(name: "acme") { changes { nodes { requestId request { id } } } requests { nodes { id change { version } } } } }',
    );

    expect(data.enterprise.changes.nodes).toEqual([{ requestId, request: null }]);
    expect(data.enterprise.requests.nodes).toEqual([{ id: requestId, change: null }]);
  });
});
