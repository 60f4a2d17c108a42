import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RequestReports } from '../../../src/scim/http/request-reports.ts';
import { ResponseWriter } from '../../../src/scim/http/response-writer.ts';
import { type Facade, openFacade } from './facade.ts';
import { fakeContext } from './fake-context.ts';

let facade: Facade;

beforeEach(async () => {
  facade = await openFacade();
});
afterEach(() => facade.close());

describe('ResponseWriter', () => {
  it.each([{ userName: 'ada' }, { userName: 'Zoë ☎' }])('writes %j with its length in bytes', (body) => {
    const { context, response, options } = fakeContext();

    new ResponseWriter(new RequestReports(options)).write(context, { status: 200, body }, null);

    expect(JSON.parse(response.body.toString('utf8'))).toEqual(body);
    expect(response.headers).toMatchObject({
      'content-type': 'application/scim+json',
      'content-length': response.body.length,
    });
  });

  it('writes no media type without a body', () => {
    const { context, response, options } = fakeContext();

    new ResponseWriter(new RequestReports(options)).write(context, { status: 204, body: null }, null);

    expect([response.status, response.body.length, response.headers]).toEqual([204, 0, {}]);
  });
});

const ID = '01990000-0000-7000-8000-000000000007';

describe('the request log', () => {
  const reported = async () => {
    await facade.scim.close();
    return facade.directory.sent.filter(({ name }) => name === 'ReportRequests');
  };

  it('has a request, reported with the token of its caller', async () => {
    const path = `/Users/${ID}?filter=userName+eq+%22secret%22`;
    await facade.send('PATCH', path, {
      body: {
        Operations: [
          { op: 'add', path: 'emails[value eq "secret"].type', value: 'secret' },
          { op: 'add', value: { title: 'secret', 'roles[value eq "secret"].type': 'x' } },
        ],
      },
    });

    const [report] = await reported();

    expect(report?.caller).toMatchObject({ token: 't', permission: 'USER_PROVISIONING' });
    expect(report?.variables).toEqual({
      enterprise: 'acme',
      requests: [
        {
          id: expect.any(String),
          at: '2026-03-31T09:14:05.123Z',
          method: 'PATCH',
          path: `/Users/${ID}`,
          attributes: ['emails.type', 'title', 'roles.type'],
          operation: 'UpdateUser',
          status: 200,
          reason: null,
          scimType: null,
          durationMs: expect.any(Number),
          userId: ID,
          userName: null,
          conflictingUserId: null,
          variables: ['enterprise', 'id', 'changes.emails', 'changes.title', 'changes.roles'],
          dialects: ['KEYS_AS_PATHS'],
          body: null,
        },
      ],
    });
    expect(JSON.stringify(report?.variables)).not.toContain('secret');
  });

  it.each([
    ['the userName of a refused request', { USERNAME: 'ada', active: 'on leave' }, 'ada'],
    ['no userName that is not text', { userName: 7 }, null],
    ['no userName that is too long', { userName: 'a'.repeat(1_001), active: 'on leave' }, null],
    ['no userName of a request that succeeded', { userName: 'ada' }, null],
  ])('has %s', async (_what, body, userName) => {
    await facade.send('POST', '/Users', { body });

    expect((await reported())[0]?.variables).toMatchObject({ requests: [{ userName }] });
  });

  it('has nothing of a path where an id belongs and is not one', async () => {
    await facade.send('DELETE', '/Users/jane.doe@acme.example');

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([{ path: '/Users/*', userId: null }]);
  });

  it('has the reason of a refusal before any operation', async () => {
    await facade.send('GET', '/Users?filter=colour+pr');
    await facade.send('GET', '/Nothing');

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([
      {
        status: 400,
        operation: null,
        scimType: 'invalidFilter',
        reason: expect.stringMatching(/^An unknown name is no/),
      },
      { status: 404, operation: null, scimType: null, path: '/*' },
    ]);
  });

  it('has the masked body of a refused request, with text where a boolean belongs', async () => {
    facade.directory.refusal = 'USER_NAME_TAKEN';
    await facade.send('POST', '/Users', { body: { userName: 'secret', active: 'True', emails: [{ type: 'work' }] } });
    facade.directory.refusal = null;
    await facade.send('PATCH', `/Users/${ID}`, {
      body: {
        Operations: [
          { op: 'Replace', path: 'active', value: 'on leave' },
          { op: 'add', path: 'title', value: 's' },
        ],
      },
    });

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([
      {
        status: 409,
        body: { userName: '•••(6)', active: 'True', emails: [{ type: 'work' }] },
        variables: ['enterprise', 'user.active', 'user.emails', 'user.userName'],
        dialects: ['TEXT_BOOLEAN'],
      },
      {
        status: 400,
        body: {
          Operations: [
            { op: 'Replace', path: 'active', value: 'on leave' },
            { op: 'add', path: 'title', value: '•••(1)' },
          ],
        },
        variables: [],
        dialects: ['CAPITAL_OP'],
      },
    ]);
  });

  it('has no body when there is none, or it is not JSON', async () => {
    await facade.send('POST', '/Users', { body: '{"userName": "secret' });
    await facade.send('POST', '/Users', { body: '["secret"]' });
    await facade.send('POST', '/Users', { body: 'null' });
    await facade.send('GET', '/Users?filter=colour+pr');

    const [report] = await reported();

    const requests = report?.variables.requests as { readonly body: unknown }[];
    expect(requests.map(({ body }) => body)).toEqual([null, ['•••(6)'], null, null]);
  });

  it('has each deviation of a request once', async () => {
    const Operations = [
      { op: 'Replace', path: 'active', value: 'False' },
      { op: 'Add', path: 'emails', value: [{ primary: 'True', value: 'a' }] },
    ];
    await facade.send('PATCH', `/Users/${ID}`, { body: { Operations } });
    await facade.send('PUT', `/Users/${ID}`, { body: { userName: 'a', manager: '7' } });

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([
      { dialects: ['CAPITAL_OP', 'TEXT_BOOLEAN'] },
      { dialects: ['MANAGER_AS_TEXT'] },
    ]);
  });

  it('has the id of a created user', async () => {
    await facade.send('POST', '/Users', { body: { userName: 'a', title: 'b' } });

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([
      { userId: '01990000-0000-7000-8000-000000000001', attributes: ['userName', 'title'], status: 201 },
    ]);
  });

  it('has no attributes for the parameters of a search', async () => {
    await facade.send('POST', '/Users/.search', { body: { filter: 'title pr', count: 1 } });

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([{ operation: 'Users', attributes: [] }]);
  });

  it('has no name that no schema declares, wherever a client sends one', async () => {
    await facade.send('POST', '/Users', { body: { userName: 'a', active: 'on leave', xmd_secret: 1, 'secret@x': {} } });
    const Operations = [
      { op: 'add', path: 'secret.name', value: 'a' },
      { op: 'add', value: { 'urn:secret:1.0:x': 1, 'emails[type eq "secret"].value': 'a', title: 'b' } },
    ];
    await facade.send('PATCH', `/Users/${ID}`, { body: { Operations } });
    await facade.send('GET', '/Users?filter=secret+pr');
    await facade.send('GET', '/Users?filter=emails[secret+pr]');
    await facade.send('GET', '/Userz/secret');
    await facade.send('GET', '/Groups/secret');

    const [report] = await reported();

    expect(report?.variables.requests).toMatchObject([
      { attributes: ['userName', 'active', '2 unknown'] },
      { attributes: ['emails.value', 'title', '2 unknown'] },
      { status: 400 },
      { status: 400 },
      { path: '/*/*' },
      { path: '/Groups/*' },
    ]);
    expect(JSON.stringify(report?.variables)).not.toContain('secret');
  });

  it('has no requests without a valid token', async () => {
    await facade.send('GET', '/Users', { headers: { authorization: '' } });
    facade.directory.refusal = 'UNAUTHENTICATED';
    await facade.send('GET', '/Users');

    expect(await reported()).toEqual([]);
    expect(facade.scim.lostReports()).toBe(0);
  });
});
