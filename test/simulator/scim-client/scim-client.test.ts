import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestEvent } from '../../../src/simulator/scim-client/http-client.ts';
import { createScimClient, type ScimClient } from '../../../src/simulator/scim-client/scim-client.ts';
import { type SimulatorTarget, startTarget, type TargetFault } from '../../support/simulator/target.ts';

const NOW = new Date('2030-01-01T00:00:00Z');

let target: SimulatorTarget;
let requestEvents: RequestEvent[];
let client: ScimClient;

beforeEach(async () => {
  target = await startTarget();
  requestEvents = [];
  client = connect(target.tenantUrl);
});

afterEach(async () => {
  await client.close();
  await target.close();
});

function connect(tenantUrl: string, timeoutMs = 1_000): ScimClient {
  return createScimClient(
    { tenantUrl, secretToken: 'secret', concurrency: 4, ratePerSecond: null, timeoutMs },
    { clock: () => NOW, onRequest: (request) => requestEvents.push(request) },
  );
}

/** Makes the next requests fail with these faults, one after the other. */
function faults(...list: TargetFault[]): void {
  target.fault = () => list.shift() ?? null;
}

describe('the requests of the client', () => {
  it('encode a filter as Entra does', async () => {
    await client.find({ path: 'emails[type eq "work"].value', value: 'x "y"@z' }, 'match');

    expect(target.requests[0]?.path).toBe(
      '/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22x+%5C%22y%5C%22%40z%22',
    );
  });

  it('carry the bearer token and the media types of SCIM', async () => {
    await client.create({ userName: 'a' });

    expect(target.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      accept: 'application/scim+json',
      'content-type': 'application/scim+json',
    });
  });

  it('omit the flag of the tenant URL', async () => {
    const flagged = connect(`${target.tenantUrl}?aadOptscim062020`);

    await flagged.list({ startIndex: 1, count: 5 });
    await flagged.close();

    expect(target.requests[0]?.path).toBe('/Users?startIndex=1&count=5');
  });

  it('are reported one by one', async () => {
    const created = await client.create({ userName: 'a' });
    if ('failure' in created) throw new Error();

    await client.get(created.value.id);
    await client.update(created.value.id, { Operations: [] }, 'disable');
    await client.delete(created.value.id);

    expect(requestEvents.map(({ operation, status }) => [operation, status])).toEqual([
      ['create', 201],
      ['get', 200],
      ['disable', 200],
      ['delete', 204],
    ]);
  });
});

describe('a busy target', () => {
  it.each([429, 503])('receives the request again after Retry-After (%i)', async (status) => {
    faults({ status, headers: { 'retry-after': '0' } }, { status, headers: { 'retry-after': NOW.toUTCString() } });

    expect(await client.create({ userName: 'a' })).toHaveProperty('value.userName', 'a');
    expect(requestEvents.map((request) => request.status)).toEqual([status, status, 201]);
  });

  it('fails the request without Retry-After, or with a very long one', async () => {
    faults({ status: 429 }, { status: 503, headers: { 'retry-after': '86400' } });

    expect(await client.get('1')).toMatchObject({ failure: { status: 429, errorCode: 'TooManyRequests' } });
    expect(await client.get('1')).toMatchObject({ failure: { status: 503, errorCode: 'WebExceptionProtocolError' } });
  });
});

describe('a request without a response', () => {
  it('includes a response that is too large', async () => {
    const slowClient = connect(target.tenantUrl, 10_000);
    faults({ status: 200, body: ' '.repeat(65 * 1024 * 1024) });

    const answer = await slowClient.get('1');
    await slowClient.close();

    expect(answer).toMatchObject({ failure: { status: null, errorCode: 'WebExceptionProtocolError' } });
  });

  it.each(['lostRequest', 'lostReply', 'noReply'] as const)('is sent a second time (%s)', async (fault) => {
    target.users.set('1', { id: '1' });
    faults(fault);

    expect(await client.get('1')).toEqual({ value: { id: '1' } });
    expect(target.requests).toHaveLength(2);
  });

  it('receives a 409 for the user that it created the first time', async () => {
    faults('lostReply');

    expect(await client.create({ userName: 'a' })).toMatchObject({
      failure: { status: 409, errorCode: 'EntryConflict', detail: '409: userName is taken' },
    });
  });

  it('is a failure the second time', async () => {
    faults('noReply', 'noReply', 'lostReply', 'lostReply');

    expect(await client.get('1')).toMatchObject({ failure: { status: null, errorCode: 'Timeout' } });
    expect(await client.get('1')).toMatchObject({ failure: { status: null, errorCode: 'WebExceptionProtocolError' } });
  });

  it('is a failure, not an exception, when no server listens', async () => {
    const unconnected = connect('http://127.0.0.1:1/scim');

    expect(await unconnected.get('1')).toMatchObject({
      failure: { status: null, errorCode: 'WebExceptionProtocolError' },
    });
    await unconnected.close();
  });
});

describe('responses that SCIM does not allow', () => {
  const INCOMPATIBLE = 'SystemForCrossDomainIdentityManagementServiceIncompatible';

  it.each([
    ['no JSON', '<html>'],
    ['a user without an id', { userName: 'a' }],
    ['a text in the place of a boolean', { id: '1', active: 'False' }],
    [
      'a text in the place of a manager',
      { id: '1', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: '7' } },
    ],
  ])('are failures: %s', async (_, body) => {
    faults({ status: 200, body });

    expect(await client.get('1')).toMatchObject({ failure: { errorCode: INCOMPATIBLE } });
  });

  it('are failures of a query without a ListResponse, or with a 404', async () => {
    faults({ status: 200, body: { id: '1' } }, { status: 404 });

    expect(await client.find({ path: 'userName', value: 'a' }, 'match')).toMatchObject({
      failure: { errorCode: INCOMPATIBLE },
    });
    expect(await client.find({ path: 'userName', value: 'a' }, 'match')).toMatchObject({
      failure: { errorCode: INCOMPATIBLE },
    });
  });

  it.each([
    [400, 'SystemForCrossDomainIdentityManagementBadRequest'],
    [401, 'SystemForCrossDomainIdentityManagementCredentialValidationFailure'],
    [403, 'InsufficientRights'],
    [404, 'InvalidAnchor'],
    [405, 'MethodNotAllowed'],
    [409, 'SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering'],
    [422, 'UnprocessableEntity'],
    [500, 'InternalServerError'],
    [501, 'NotImplemented'],
    [502, 'WebExceptionProtocolError'],
    [302, 'WebExceptionProtocolError'],
  ])('have the error code of the provisioning log: %i on a PATCH is %s', async (status, errorCode) => {
    faults({ status, body: { detail: 'because' } });

    expect(await client.update('1', {}, 'update')).toEqual({
      failure: { status, errorCode, detail: `${status}: because` },
    });
  });
});
