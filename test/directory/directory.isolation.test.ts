import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type RequestId } from '../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../support/directory/ask-directory.ts';

describe('two enterprises', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let stranger: string;
  let acmeId: string;
  const requestId = newId<RequestId>();
  beforeAll(async () => {
    directory = await openTestDirectory();
    await directory.ask('mutation { createEnterprise(name: "other") { id } }');
    acmeId = await createUser(directory, { userName: 'babs', externalId: 'secret' });
    await directory.ask(
      `mutation { updateUser(enterprise: "acme", id: "${acmeId}", changes: { title: "x" }) { id } }`,
      { requestId },
    );
    await directory.ask(
      `mutation ($id: ID!) { reportRequests(enterprise: "acme", requests: [{ id: $id, at: "2030-01-01T00:00:00Z",
        method: "POST", path: "/Users", attributes: [], status: 409, durationMs: 1, dialects: [CAPITAL_OP] }]) }`,
      { isGateway: true, variables: { id: requestId } },
    );
    stranger = await directory.tokenWith(['ADMINISTER'], 'other');
  });

  const askAsStranger = async (selection: string) =>
    (await directory.ask(`{ enterprise(name: "other") { ${selection} } }`, { token: stranger })).data.enterprise;

  it('never return users of each other, for any query', async () => {
    const answer = await askAsStranger(
      `user(id: "${acmeId}") { id } past: user(id: "${acmeId}", asOf: "2999-01-01T00:00:00Z") { id }
       userByUserName(userName: "babs") { id } users(filter: { or: [{ not: { id: { eq: "x" } } }, {}] }) { total nodes { id } }
       failures(from: "2000-01-01T00:00:00Z", until: "2999-01-01T00:00:00Z") { requests } dialects { requests }
       changes { nodes { userId } } ofBabs: changes(userId: "${acmeId}") { nodes { userId } } deletions { nodes { userId } }
       countedUntil request(id: "${requestId}") { id } requests { nodes { id } }`,
    );

    expect(answer).toEqual({
      user: null,
      past: null,
      userByUserName: null,
      users: { total: 0, nodes: [] },
      failures: [],
      dialects: [],
      changes: { nodes: [] },
      ofBabs: { nodes: [] },
      deletions: { nodes: [] },
      countedUntil: null,
      request: null,
      requests: { nodes: [] },
    });
  });

  it('do not find a manager of the other', async () => {
    await directory.ask(
      `mutation { createUser(enterprise: "other", user: { userName: "spy", manager: { value: "${acmeId}" } }) { id } }`,
    );

    const answer = await askAsStranger('userByUserName(userName: "spy") { manager { value user { id } } }');

    expect(answer.userByUserName.manager).toEqual({ value: acmeId, user: null });
  });

  it('do not return users of the other for a cursor of the other', async () => {
    const cursor = Buffer.from(`user:${acmeId}`).toString('base64url');

    const { users } = await askAsStranger(`users(after: "${cursor}") { nodes { userName } }`);

    expect(users.nodes.every(({ userName }: { userName: string }) => userName === 'spy')).toBe(true);
  });

  it('do not change a user of the other', async () => {
    const direct = await directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${acmeId}") }`, {
      token: stranger,
    });
    const sideways = await directory.ask(`mutation { deleteUser(enterprise: "other", id: "${acmeId}") }`, {
      token: stranger,
    });

    expect([direct.codes, sideways.codes]).toEqual([['UNAUTHENTICATED'], ['USER_NOT_FOUND']]);
  });
});
