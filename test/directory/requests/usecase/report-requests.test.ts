import { describe, expect, it } from '@jest/globals';
import type { RequestReport } from '../../../../src/directory/requests/domain/request-entry.ts';
import { reportRequests } from '../../../../src/directory/requests/usecase/report-requests.ts';
import { UNPROVEN_GATEWAY } from '../../../../src/kernel/fault.ts';
import { newId, type RequestId } from '../../../../src/kernel/ids.ts';
import { tokenSession } from '../../../support/directory/sessions.ts';

const enterprise = 'acme';
const NOON = new Date('2030-01-01T12:00:00Z');

function report(traits: Partial<RequestReport> = {}): RequestReport {
  return {
    id: newId<RequestId>(),
    at: NOON,
    method: 'PATCH',
    path: '/Users/1',
    attributes: ['title'],
    operation: 'UpdateUser',
    status: 200,
    reason: null,
    scimType: null,
    durationMs: 12.5,
    userId: null,
    userName: null,
    conflictingUserId: null,
    variables: ['changes.title'],
    deviations: [],
    body: null,
    ...traits,
  };
}

async function arrange() {
  const session = await tokenSession(enterprise, ['USER_PROVISIONING']);
  return { ...session, isGateway: true, clock: () => NOON };
}

describe('reportRequests', () => {
  it('logs the entries under the access token of the caller', async () => {
    const session = await arrange();
    const requests = [report(), report()];

    await expect(reportRequests(session, { enterprise, requests })).resolves.toBe(2);

    expect(session.state.requests).toEqual(
      requests.map((entry) => ({
        ...entry,
        enterpriseId: session.enterprise.id,
        accessTokenId: session.authority.accessToken?.id,
        outcome: 'SUCCEEDED',
      })),
    );
  });

  it.each([
    [201, 'SUCCEEDED'],
    [304, 'SUCCEEDED'],
    [400, 'REFUSED'],
    [499, 'REFUSED'],
    [500, 'FAILED'],
    [503, 'FAILED'],
  ])('derives the outcome from the status: %i is %s', async (status, outcome) => {
    const session = await arrange();

    await reportRequests(session, { enterprise, requests: [report({ status })] });

    expect(session.state.requests).toMatchObject([{ outcome }]);
  });

  it('replaces a time that is more than a day off', async () => {
    const session = await arrange();
    const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000);
    const requests = [-24, 24, -25, 25, Number.NaN].map((count) => report({ at: hours(count) }));

    await reportRequests(session, { enterprise, requests });

    expect(session.state.requests.map(({ at }) => at)).toEqual([hours(-24), hours(24), NOON, NOON, NOON]);
  });

  it('cuts long texts, and removes characters that PostgreSQL cannot store', async () => {
    const session = await arrange();
    const long = `a\u0000${'x'.repeat(999)}😀`;

    await reportRequests(session, {
      enterprise,
      requests: [report({ path: `/${long}`, reason: long, attributes: Array(200).fill(long), durationMs: -1 })],
    });

    const [entry] = session.state.requests;
    expect(entry?.path).toHaveLength(1_000);
    expect(entry?.reason?.isWellFormed()).toBe(true);
    expect(entry?.reason).not.toContain('\u0000');
    expect(entry?.attributes).toHaveLength(100);
    expect(entry?.attributes[0]).toHaveLength(200);
    expect(entry?.durationMs).toBe(0);
  });

  it.each<[string, number, unknown, unknown]>([
    ['stores the body of a rejected request', 400, { a: ['•••(3)'] }, { a: ['•••(3)'] }],
    ['stores the body of a failed request', 503, 'x', 'x'],
    ['drops the body of a request that succeeded', 200, { a: 1 }, null],
    ['drops a body that is too large', 400, { a: 'x'.repeat(8_192) }, null],
    ['drops a body with U+0000', 400, { 'a\u0000': 1 }, null],
    ['drops a body with an unpaired surrogate', 400, { a: '\ud800' }, null],
  ])('%s', async (_, status, body, kept) => {
    const session = await arrange();

    await reportRequests(session, { enterprise, requests: [report({ status, body })] });

    expect(session.state.requests[0]?.body).toEqual(kept);
  });

  it('stores each deviation once, and at most 100 names of variables', async () => {
    const session = await arrange();
    const variables = Array(200).fill(`changes.${'x'.repeat(300)}`);

    await reportRequests(session, {
      enterprise,
      requests: [report({ variables, deviations: ['CAPITAL_OP', 'TEXT_BOOLEAN', 'CAPITAL_OP'] })],
    });

    const [entry] = session.state.requests;
    expect(entry?.deviations).toEqual(['CAPITAL_OP', 'TEXT_BOOLEAN']);
    expect(entry?.variables).toHaveLength(100);
    expect(entry?.variables[0]).toHaveLength(200);
  });

  it('skips an entry with an invalid id, and counts the others', async () => {
    const session = await arrange();

    const taken = await reportRequests(session, { enterprise, requests: [report({ id: 'x' as RequestId }), report()] });

    expect(taken).toBe(1);
    expect(session.state.requests).toHaveLength(1);
  });

  it('accepts at most 500 entries per call', async () => {
    const requests = Array.from({ length: 501 }, () => report());

    await expect(reportRequests(await arrange(), { enterprise, requests })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      field: 'requests',
    });
  });

  it('drops a body that is nested too deeply, and stores the entry', async () => {
    const session = await arrange();
    let body: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) body = depth % 2 === 0 ? [body] : { a: body };

    const taken = await reportRequests(session, { enterprise, requests: [report({ status: 400, body })] });

    expect(taken).toBe(1);
    expect(session.state.requests).toMatchObject([{ status: 400, body: null }]);
  });

  it('accepts reports only from gateways', async () => {
    const session = { ...(await arrange()), isGateway: false };

    await expect(reportRequests(session, { enterprise, requests: [report()] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      field: UNPROVEN_GATEWAY,
      message: expect.stringContaining('GATEWAY_SECRET'),
    });
    expect(session.state.requests).toEqual([]);
  });

  it('replaces the path of GraphQL mutations in a report', async () => {
    const session = await arrange();

    await reportRequests(session, { enterprise, requests: [report({ path: '/graphql' })] });

    expect(session.state.requests).toMatchObject([{ path: '/*' }]);
  });

  it('requires USER_PROVISIONING', async () => {
    const session = await tokenSession(enterprise, ['ADMINISTER', 'READ_DIRECTORY', 'MANAGE_USERS']);

    await expect(reportRequests(session, { enterprise, requests: [report()] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
