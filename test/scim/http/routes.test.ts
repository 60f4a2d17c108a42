import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Router } from 'express';
import { RequestReports } from '../../../src/scim/http/request-reports.ts';
import { ResponseWriter } from '../../../src/scim/http/response-writer.ts';
import { addRoutes } from '../../../src/scim/http/routes.ts';
import { type Facade, FakeDirectory, openFacade } from './facade.ts';
import { fakeOptions } from './fake-context.ts';

const ERROR = ['urn:ietf:params:scim:api:messages:2.0:Error'];
let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(() => facade.close());
beforeEach(() => {
  facade.directory.sent.length = 0;
});
afterEach(() => {
  facade.directory.refusal = null;
});

describe('paths', () => {
  it.each(['//Users', '/Users/', '//Users//', '/users', '/Users?x=a//b'])(
    'are understood when written %s',
    async (path) => {
      expect((await facade.send('GET', path)).status).toBe(200);
    },
  );

  it.each([
    ['DELETE', '/Users', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/Users/7', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['GET', '/Users/.search', 'POST, OPTIONS'],
    ['POST', '/Schemas', 'GET, HEAD, OPTIONS'],
    ['PUT', '/ServiceProviderConfig', 'GET, HEAD, OPTIONS'],
  ])('do not know %s %s and say what they know', async (method, path, allow) => {
    const answer = await facade.send(method, path);

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    expect(answer.body).toMatchObject({ schemas: ERROR, status: '405' });
  });

  it.each([
    ['/Users', 'GET, HEAD, POST, OPTIONS'],
    ['/Users/7', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['/Schemas', 'GET, HEAD, OPTIONS'],
  ])('tell by OPTIONS %s what they know', async (path, allow) => {
    const answer = await facade.send('OPTIONS', path);

    expect([answer.status, answer.headers.get('allow'), answer.text]).toEqual([204, allow, '']);
    expect(facade.directory.operations).toEqual([]);
  });

  it.each(['', '/'])('tell whoever opens the tenant URL%s itself that it is right', async (path) => {
    expect((await facade.send('GET', path)).body.detail).toContain('tenant URL and the access token are valid');
  });

  it.each([
    ['GET', '/Me'],
    ['POST', '/Bulk'],
    ['POST', '/.search'],
    ['POST', '/Groups'],
    ['PUT', '/Groups'],
  ])('answer 501 for what is not offered: %s %s', async (method, path) => {
    const answer = await facade.send(method, path);

    expect(answer.status).toBe(501);
    expect(answer.body).toMatchObject({ schemas: ERROR, status: '501' });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('answer %s to any group with 404', async (method) => {
    expect((await facade.send(method, '/Groups/7')).status).toBe(404);
  });

  it.each(['/', '', '/Nothing', '/Users/7/8', '/Groups/7', '/Schemas/urn:x', '/ResourceTypes/Group'])(
    'answer 404 where there is nothing: %s',
    async (path) => {
      const answer = await facade.send('GET', path);

      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ schemas: ERROR, status: '404' });
    },
  );

  it('answer 400 to percent signs that encode nothing', async () => {
    const answer = await facade.send('GET', '/Users/%zz');

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ schemas: ERROR, scimType: 'invalidSyntax' });
  });

  it.each([
    ['POST', '/Groups'],
    ['PATCH', '/Groups/7'],
  ])('tell who provisions groups to turn it off: %s %s', async (method, path) => {
    expect((await facade.send(method, path)).body.detail).toContain('turn off group provisioning');
  });

  it('answer that there are no groups', async () => {
    const answer = await facade.send('GET', '/Groups?filter=displayName+eq+%22x%22');

    expect(answer.body).toMatchObject({ totalResults: 0, Resources: [] });
    expect(facade.directory.operations).toEqual([]);
  });
});

describe('addRoutes', () => {
  it('adds the endpoints of RFC 7644 §3.2', () => {
    const routes = Router();

    addRoutes(routes, new ResponseWriter(new RequestReports(fakeOptions(new FakeDirectory()))));

    const paths = routes.stack.flatMap(({ route }) => (route ? [route.path] : []));
    expect(paths).toEqual(
      expect.arrayContaining(['/Users', '/Users/:id', '/Users/.search', '/Groups', '/Me', '/Bulk', '/.search']),
    );
    expect(paths).toEqual(expect.arrayContaining(['/ServiceProviderConfig', '/ResourceTypes', '/Schemas']));
  });
});

describe('discovery', () => {
  it.each([
    ['/ServiceProviderConfig', { patch: { supported: true }, filter: { supported: true, maxResults: 50 } }],
    ['/ResourceTypes', { totalResults: 1, Resources: [{ id: 'User' }] }],
    ['/ResourceTypes/User', { endpoint: '/Users' }],
    ['/Schemas', { totalResults: 2 }],
    ['/Schemas/urn:ietf:params:scim:schemas:core:2.0:User', { name: 'User' }],
  ])('tells %s to those who hold a token', async (path, expected) => {
    const answer = await facade.send('GET', path);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject(expected);
    expect(facade.directory.operations).toEqual([]);
  });

  it('tells nothing to others', async () => {
    facade.directory.refusal = 'UNAUTHENTICATED';

    const headers = { authorization: 'Bearer other' };

    expect((await facade.send('GET', '/Schemas', { headers })).status).toBe(401);
    expect((await facade.send('GET', '/Schemas/urn:x', { headers })).status).toBe(401);
  });

  it('takes no filter (RFC 7644 §4)', async () => {
    for (const path of ['/Schemas', '/ResourceTypes', '/ResourceTypes/User', '/ServiceProviderConfig']) {
      expect((await facade.send('GET', `${path}?filter=id+pr`)).status).toBe(403);
      expect((await facade.send('GET', `${path}?filter=`)).status).toBe(200);
    }
  });
});
