import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids.ts';
import { ADMINISTRATION, createUser, openTestDirectory } from '../../support/directory/ask-directory.ts';

const ANY_TIME = 'from: "2000-01-01T00:00:00Z", until: "2999-01-01T00:00:00Z"';

describe('the request log', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  let id: string;
  beforeEach(async () => {
    directory = await openTestDirectory();
    id = await createUser(directory, { userName: 'babs', title: 'Guide', nickName: 'Babs' });
  });

  const ask = (selection: string) => directory.ask(`{ enterprise(name: "acme") { ${selection} } }`);
  const inAcme = async (selection: string) => (await ask(selection)).data.enterprise;
  const report = (parts: Readonly<Record<string, unknown>> = {}, token = ADMINISTRATION) => {
    const request = {
      id: newId(),
      at: new Date().toISOString(),
      method: 'POST',
      path: '/Users',
      attributes: [],
      operation: 'CreateUser',
      status: 409,
      reason: 'Taken.',
      scimType: 'uniqueness',
      durationMs: 1,
      ...parts,
    };
    return directory.ask(
      'mutation ($requests: [RequestReportInput!]!) { reportRequests(enterprise: "acme", requests: $requests) }',
      { isGateway: true, variables: { requests: [request] }, token },
    );
  };

  it('returns the user of a failure: the name sent, the user who has it, and a deleted user', async () => {
    const ghost = await createUser(directory, { userName: 'ghost', displayName: 'A Ghost' });
    await report({ userName: 'Zed@acme.example', conflictingUserId: id });
    await report({ userId: id, method: 'PATCH', operation: 'UpdateUser' });
    await report({ userId: ghost, userName: 'not kept', status: 201 });
    await directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${ghost}") }`);

    const { requests } = await inAcme(
      `requests(filter: { operation: null, isAdministration: true }) { nodes { userName user { userName displayName isDeleted }
       conflictingUser { userName active } path } }`,
    );

    const babs = { userName: 'babs', displayName: null, isDeleted: false };
    const ghosts = { userName: 'ghost', displayName: 'A Ghost', isDeleted: true };
    expect(requests.nodes.filter(({ path }: { path: string }) => path !== '/graphql')).toEqual([
      { userName: null, user: ghosts, conflictingUser: null, path: '/Users' },
      { userName: null, user: babs, conflictingUser: null, path: '/Users' },
      { userName: 'Zed@acme.example', user: null, conflictingUser: { userName: 'babs', active: true }, path: '/Users' },
    ]);
  });

  it('groups failures with their reason and a remedy', async () => {
    await report({ variables: ['user.userName'], body: { userName: '•••(4)' }, dialects: ['CAPITAL_OP'] });

    const { failures } = await inAcme(
      `failures(${ANY_TIME}) { status scimType operation reason remedy inFrench: remedy(language: FR) requests users lastRequest { variables body dialects } }`,
    );

    expect(failures).toEqual([
      {
        status: 409,
        scimType: 'uniqueness',
        operation: 'CreateUser',
        reason: 'Taken.',
        remedy: expect.stringMatching(/^Find .* userName/),
        inFrench: expect.stringMatching(/^Trouvez .* userName/),
        requests: 1,
        users: 0,
        lastRequest: { variables: ['user.userName'], body: { userName: '•••(4)' }, dialects: ['CAPITAL_OP'] },
      },
    ]);
  });

  it('translates a known reason into French', async () => {
    const reasons = ['active must be true or false.', 'Somebody else said so.'];
    for (const reason of reasons) await report({ reason });

    const { failures, requests } = await inAcme(
      `failures(${ANY_TIME}) { reason(language: FR) } requests { nodes { reason(language: FR) english: reason } }`,
    );

    const translated = [expect.stringMatching(/^active doit être true ou false/), reasons[1]];
    expect(failures.map(({ reason }: { reason: string }) => reason)).toEqual(expect.arrayContaining(translated));
    expect(requests.nodes.map(({ reason }: { reason: string }) => reason)).toEqual(expect.arrayContaining(translated));
    expect(requests.nodes.map(({ english }: { english: string }) => english).sort()).toEqual(reasons.toSorted());
  });

  it('accepts a report without deviations', async () => {
    await report();

    const { requests } = await inAcme('requests { nodes { variables dialects body } }');

    expect(requests.nodes).toEqual([{ variables: [], dialects: [], body: null }]);
  });

  it.each([
    ['until', 'from: "2026-01-02T00:00:00Z", until: "2026-01-02T00:00:00Z"', 'INVALID_VALUE'],
    ['first', `${ANY_TIME}, first: -1`, 'INVALID_VALUE'],
    ['first', `${ANY_TIME}, first: 51`, 'LIMIT_EXCEEDED'],
  ])('rejects failures with an invalid %s: %s', async (field, args, code) => {
    const { codes, fields } = await ask(`failures(${args}) { requests }`);

    expect({ codes, fields }).toEqual({ codes: [code], fields: [field] });
  });

  it('returns the deviations of clients, with the last request of each', async () => {
    await report({ dialects: ['TEXT_BOOLEAN'] });
    await report({ status: 200, dialects: ['TEXT_BOOLEAN'] });

    const { dialects } = await inAcme('dialects { dialect requests lastRequest { status } }');

    expect(dialects).toEqual([{ dialect: 'TEXT_BOOLEAN', requests: 2, lastRequest: { status: 200 } }]);
  });

  it('filters by class of status, by deviation, and by failure', async () => {
    await report({ status: 200, dialects: ['CAPITAL_OP'] });
    await report({ status: 503 });

    const { a, b, c } = await inAcme(
      `a: requests(filter: { statusClass: 5 }) { nodes { status } }
       b: requests(filter: { dialect: CAPITAL_OP }) { nodes { status } }
       c: requests(filter: { isFailure: true }) { nodes { status } }`,
    );

    expect([a, b, c].map(({ nodes }) => nodes)).toEqual([[{ status: 503 }], [{ status: 200 }], [{ status: 503 }]]);
  });

  it('filters by cause, also without a reason and a SCIM error type', async () => {
    await report();
    await report({ status: 503, reason: null, scimType: null, operation: null });
    await report({ status: 503, reason: null, scimType: null });

    const { known, bare, none } = await inAcme(
      `known: requests(filter: { cause: { status: 409, scimType: "uniqueness", operation: "CreateUser", reason: "Taken." } }) { nodes { status } }
       bare: requests(filter: { cause: { status: 503, scimType: null, reason: "" } }) { nodes { operation } }
       none: requests(filter: { cause: { status: 409, reason: "Taken." } }) { nodes { status } }`,
    );

    expect([known, bare, none].map(({ nodes }) => nodes)).toEqual([[{ status: 409 }], [{ operation: null }], []]);
  });

  it('filters by the administration token', async () => {
    const token = await directory.tokenWith(['USER_PROVISIONING']);
    await report({ status: 200 }, token);
    await report();

    const { own, others } = await inAcme(
      `own: requests(filter: { isAdministration: true }) { nodes { status } }
       others: requests(filter: { isAdministration: false }) { nodes { status } }`,
    );

    expect([own, others].map(({ nodes }) => nodes)).toEqual([[{ status: 409 }], [{ status: 200 }]]);
  });

  it('limits the default number of groups, and of reports, to the maximum of the installation', async () => {
    directory = await openTestDirectory({ limits: { maxPageSize: 1 } });
    id = await createUser(directory, { userName: 'babs' });
    for (const userName of ['ann', 'bob']) await createUser(directory, { userName, manager: { value: id } });
    for (const status of [409, 503]) await report({ status });

    const { user, failures } = await inAcme(
      `user(id: "${id}") { reports { userName } } failures(${ANY_TIME}) { status }`,
    );

    expect(user.reports).toEqual([{ userName: 'ann' }]);
    expect(failures).toHaveLength(1);
  });
});
