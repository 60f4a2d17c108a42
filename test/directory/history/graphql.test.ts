import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type RequestId } from '../../../src/kernel/ids.ts';
import { ADMINISTRATION, createUser, openTestDirectory } from '../../support/directory/ask-directory.ts';

const CHANGES = 'nodes { userId version operation fields { name before after } user { title } } hasNextPage endCursor';

describe('history', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let id: string;
  beforeEach(async () => {
    directory = await openTestDirectory();
    id = await createUser(directory, { userName: 'babs', title: 'Guide' });
  });

  const setTitle = (title: string, question = {}) =>
    directory.ask(
      'mutation ($id: ID!, $title: String) { updateUser(enterprise: "acme", id: $id, changes: { title: $title }) { id } }',
      { variables: { id, title }, ...question },
    );
  const deleteUser = () => directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);
  const inAcme = async (selection: string) =>
    (await directory.ask(`{ enterprise(name: "acme") { ${selection} } }`)).data.enterprise;

  it('returns the changes of an enterprise, newest first, with values before and after', async () => {
    await setTitle('Boss');
    await deleteUser();

    const { changes } = await inAcme(`changes { ${CHANGES} }`);

    expect(changes.nodes).toEqual([
      {
        userId: id,
        version: 3,
        operation: 'DELETE',
        fields: [
          { name: 'userName', before: 'babs', after: null },
          { name: 'active', before: true, after: null },
          { name: 'title', before: 'Boss', after: null },
        ],
        user: { title: 'Boss' },
      },
      {
        userId: id,
        version: 2,
        operation: 'UPDATE',
        fields: [{ name: 'title', before: 'Guide', after: 'Boss' }],
        user: { title: 'Boss' },
      },
      {
        userId: id,
        version: 1,
        operation: 'CREATE',
        fields: [
          { name: 'userName', before: null, after: 'babs' },
          { name: 'active', before: null, after: true },
          { name: 'title', before: null, after: 'Guide' },
        ],
        user: { title: 'Guide' },
      },
    ]);
  });

  it('returns the revisions of one user, page by page', async () => {
    await createUser(directory, { userName: 'other' });
    await setTitle('Boss');

    const first = await inAcme(`user(id: "${id}") { revisions(first: 1) { ${CHANGES} } }`);
    const { endCursor, hasNextPage } = first.user.revisions;
    const second = await inAcme(`user(id: "${id}") { revisions(first: 1, after: "${endCursor}") { ${CHANGES} } }`);

    expect(first.user.revisions.nodes).toMatchObject([{ version: 2 }]);
    expect(hasNextPage).toBe(true);
    expect(second.user.revisions).toMatchObject({ nodes: [{ version: 1 }], hasNextPage: false });
  });

  it('returns a user as of a time, even if deleted since', async () => {
    await wait(2);
    const then = new Date().toISOString();
    await wait(2);
    await setTitle('Boss');
    await deleteUser();

    const answer = await inAcme(
      `once: user(id: "${id}", asOf: "${then}") { version title } now: user(id: "${id}") { id }
       before: user(id: "${id}", asOf: "2000-01-01T00:00:00+02:00") { id }`,
    );

    expect(answer).toEqual({ once: { version: 1, title: 'Guide' }, now: null, before: null });
  });

  it('returns the changes of a deleted user, and the deletions', async () => {
    const other = await createUser(directory, { userName: 'other' });
    await setTitle('Boss');
    await deleteUser();

    const { ofBabs, ofOther, unknown, deletions, rest } = await inAcme(
      `ofBabs: changes(userId: "${id}", first: 2) { nodes { userId operation } hasNextPage endCursor }
       ofOther: changes(userId: "${other}") { nodes { operation } } unknown: changes(userId: "x") { nodes { operation } }
       deletions { nodes { userId operation user { userName title } } hasNextPage endCursor }
       rest: deletions(first: 0) { nodes { userId } hasNextPage }`,
    );

    expect(ofBabs).toMatchObject({
      nodes: [{ userId: id, operation: 'DELETE' }, { operation: 'UPDATE' }],
      hasNextPage: true,
    });
    expect([ofOther.nodes, unknown.nodes]).toEqual([[{ operation: 'CREATE' }], []]);
    expect(deletions).toMatchObject({
      nodes: [{ userId: id, operation: 'DELETE', user: { userName: 'babs', title: 'Boss' } }],
      hasNextPage: false,
    });
    expect(rest).toEqual({ nodes: [], hasNextPage: false });
    const { none, earlier } = await inAcme(
      `none: deletions(after: "${deletions.endCursor}") { nodes { userId } }
       earlier: changes(userId: "${id}", after: "${ofBabs.endCursor}") { nodes { operation } hasNextPage }`,
    );
    expect(none.nodes).toEqual([]);
    expect(earlier).toEqual({ nodes: [{ operation: 'CREATE' }], hasNextPage: false });
  });

  const moment = async () => {
    await wait(2);
    const now = new Date().toISOString();
    await wait(2);
    return now;
  };

  it('filters changes by time range, operation and attribute', async () => {
    const before = await moment();
    await setTitle('Boss');
    const between = await moment();
    await createUser(directory, { userName: 'other', title: 'Guide' });
    await deleteUser();

    const { since, until, only, created, titled, deleted, none } = await inAcme(
      `since: changes(from: "${before}") { nodes { operation } } until: changes(until: "${before}") { nodes { operation } }
       only: changes(from: "${before}", until: "${between}") { nodes { operation } }
       created: changes(operation: CREATE) { nodes { userId } }
       titled: changes(userId: "${id}", field: "title", direction: ASC) { nodes { version operation } }
       deleted: deletions(from: "${before}", direction: ASC) { nodes { userId } }
       none: deletions(until: "${before}") { nodes { userId } }`,
    );

    const operationsIn = ({ nodes }: { nodes: { operation: string }[] }) => nodes.map(({ operation }) => operation);
    expect([since, until, only].map(operationsIn)).toEqual([['DELETE', 'CREATE', 'UPDATE'], ['CREATE'], ['UPDATE']]);
    expect(created.nodes).toHaveLength(2);
    expect(titled.nodes).toEqual([
      { version: 1, operation: 'CREATE' },
      { version: 2, operation: 'UPDATE' },
      { version: 3, operation: 'DELETE' },
    ]);
    expect([deleted.nodes, none.nodes]).toEqual([[{ userId: id }], []]);
  });

  it.each(['ASC', 'DESC'])('pages through changes %s, each once', async (direction) => {
    for (const title of ['a', 'b', 'c']) await setTitle(title);
    const other = await createUser(directory, { userName: 'other' });
    const readAll = async (list: string) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let hasNextPage = true; hasNextPage; ) {
        const place: string = after === null ? '' : `, after: "${after}"`;
        const { page } = await inAcme(list.replace('…', `first: 2, direction: ${direction}${place}`));
        const { nodes, ...end } = page.revisions ?? page;
        seen.push(...nodes.map((node: { userId: string; version: number }) => `${node.userId} ${node.version}`));
        ({ hasNextPage, endCursor: after } = end);
      }
      return seen;
    };

    const all = await readAll(`page: changes(…) { ${CHANGES} }`);
    const ofUser = await readAll(`page: user(id: "${id}") { revisions(…) { ${CHANGES} } }`);

    const ofUserOldestFirst = [1, 2, 3, 4].map((version) => `${id} ${version}`);
    const oldestFirst = [...ofUserOldestFirst, `${other} 1`];
    expect(all).toEqual(direction === 'ASC' ? oldestFirst : oldestFirst.toReversed());
    expect(ofUser).toEqual(direction === 'ASC' ? ofUserOldestFirst : ofUserOldestFirst.toReversed());
  });

  it('continues after a cursor in the other direction', async () => {
    await setTitle('Boss');
    const { endCursor } = (await inAcme('changes { endCursor }')).changes;

    const { newer, older } = await inAcme(
      `newer: changes(after: "${endCursor}", direction: ASC) { nodes { version } } older: changes(after: "${endCursor}") { nodes { version } }`,
    );

    expect([newer.nodes, older.nodes]).toEqual([[{ version: 2 }], []]);
  });

  it.each([
    ['changes(field: "titel")', 'INVALID_VALUE', 'field'],
    ['changes(field: "")', 'INVALID_VALUE', 'field'],
    ['changes(field: "name.givenName")', 'INVALID_VALUE', 'field'],
    ['changes(from: "2026-01-02T00:00:00Z", until: "2026-01-01T00:00:00Z")', 'INVALID_VALUE', 'until'],
    ['deletions(from: "2026-01-01T00:00:00Z", until: "2026-01-01T00:00:00Z")', 'INVALID_VALUE', 'until'],
    ['changes(first: -1)', 'INVALID_VALUE', 'first'],
    ...['change:1', 'change:1.', 'change:1.x', 'change:1.2.3', `change:${'9'.repeat(15)}.1`, 'change:-1.1'].map(
      (place) => [`changes(after: "${Buffer.from(place).toString('base64url')}")`, 'INVALID_VALUE', 'after'] as const,
    ),
  ])('rejects %s, and names the argument', async (list, code, field) => {
    const { codes, fields, messages } = await directory.ask(
      `{ enterprise(name: "acme") { ${list} { nodes { version } } } }`,
    );

    expect([codes, fields]).toEqual([[code], [field]]);
    expect(messages[0]).toContain(field);
  });

  it.each([
    ['changes(from: "yesterday")', 'DateTime'],
    ['changes(until: "0000-01-01T00:00:00Z")', 'DateTime'],
    ['changes(operation: PATCH)', 'ChangeOperation'],
    ['changes(direction: UP)', 'OrderDirection'],
    ['deletions(operation: CREATE)', '"operation"'],
  ])('rejects %s, which the schema does not allow', async (list, what) => {
    const { messages } = await directory.ask(`{ enterprise(name: "acme") { ${list} { nodes { version } } } }`);

    expect(messages.join()).toContain(what);
  });

  it('links a request with the change that it made, in both directions', async () => {
    const token = await directory.tokenWith(['USER_PROVISIONING']);
    const requestId = newId<RequestId>();
    await setTitle('Boss', { token, requestId });
    const report = {
      id: requestId,
      at: new Date().toISOString(),
      method: 'PATCH',
      path: `/Users/${id}`,
      attributes: ['title'],
    };
    const taken = await directory.ask(
      'mutation ($requests: [RequestReportInput!]!) { reportRequests(enterprise: "acme", requests: $requests) }',
      { isGateway: true, token, variables: { requests: [{ ...report, status: 200, durationMs: 1.5, userId: id }] } },
    );

    const answer = await inAcme(
      `request(id: "${requestId}") { method outcome durationMs reason accessToken { name } change { version request { id } } }
       requests(filter: { userId: "${id}", method: null }) { nodes { id } hasNextPage }
       changes(first: 1) { nodes { requestId accessToken { name } request { path change { version } } } }`,
    );

    expect(taken.data.reportRequests).toBe(1);
    expect(answer).toEqual({
      request: {
        method: 'PATCH',
        outcome: 'SUCCEEDED',
        durationMs: 1.5,
        reason: null,
        accessToken: { name: 'test' },
        change: { version: 2, request: { id: requestId } },
      },
      requests: { nodes: [{ id: requestId }], hasNextPage: false },
      changes: {
        nodes: [
          { requestId, accessToken: { name: 'test' }, request: { path: `/Users/${id}`, change: { version: 2 } } },
        ],
      },
    });
  });

  it('returns null for a request that was not reported and for an access token of no enterprise', async () => {
    const answer = await inAcme(
      `odd: request(id: "x") { id } unknown: request(id: "${newId()}") { id }
       changes { nodes { request { id } accessToken { id } } }`,
    );

    expect(answer).toEqual({ odd: null, unknown: null, changes: { nodes: [{ request: null, accessToken: null }] } });
  });

  it('pages through the request log, newest first', async () => {
    const ids = [newId(), newId(), newId()];
    const requests = ids.map((request) => ({
      id: request,
      at: new Date().toISOString(),
      method: 'GET',
      path: '/Users',
      attributes: [],
      status: 404,
      durationMs: 1,
    }));
    await directory.ask(
      'mutation ($requests: [RequestReportInput!]!) { reportRequests(enterprise: "acme", requests: $requests) }',
      { isGateway: true, token: ADMINISTRATION, variables: { requests } },
    );

    const first = await inAcme('requests(first: 2) { nodes { id outcome } hasNextPage endCursor }');
    const second = await inAcme(
      `requests(first: 2, after: "${first.requests.endCursor}") { nodes { id } hasNextPage }`,
    );

    expect(first.requests.nodes).toEqual([
      { id: ids[2], outcome: 'REFUSED' },
      { id: ids[1], outcome: 'REFUSED' },
    ]);
    expect(first.requests.hasNextPage).toBe(true);
    expect(second.requests).toEqual({ nodes: [{ id: ids[0] }], hasNextPage: false });
  });

  it('rejects a cursor of another list', async () => {
    const { endCursor } = (await inAcme('changes { endCursor }')).changes;

    const { codes, fields } = await directory.ask(
      `{ enterprise(name: "acme") { requests(after: "${endCursor}") { hasNextPage } } }`,
    );

    expect([codes, fields]).toEqual([['INVALID_VALUE'], ['after']]);
  });
});
