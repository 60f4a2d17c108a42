import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Router } from 'express';
import { RequestReports } from '../../../src/scim/http/request-reports.ts';
import { ResponseWriter } from '../../../src/scim/http/response-writer.ts';
import { addRoutes } from '../../../src/scim/http/routes.ts';
import { type Facade, FakeDirectory, fakeOptions, openFacade } from './facade.ts';

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
  it.each(['//Users', '/Users/', '//Users//', '/users', '/Users?x=a//b'])('may be written as %s', async (path) => {
    expect((await facade.send('GET', path)).status).toBe(200);
  });

  it.each([
    ['DELETE', '/Users', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/Users/7', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['GET', '/Users/.search', 'POST, OPTIONS'],
    ['POST', '/Schemas', 'GET, HEAD, OPTIONS'],
    ['PUT', '/ServiceProviderConfig', 'GET, HEAD, OPTIONS'],
  ])('refuse %s %s with 405 and the allowed methods', async (method, path, allow) => {
    const answer = await facade.send(method, path);

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    expect(answer.body).toMatchObject({ schemas: ERROR, status: '405' });
  });

  it.each([
    ['/Users', 'GET, HEAD, POST, OPTIONS'],
    ['/Users/7', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['/Schemas', 'GET, HEAD, OPTIONS'],
  ])('return the allowed methods for OPTIONS %s', async (path, allow) => {
    const answer = await facade.send('OPTIONS', path);

    expect([answer.status, answer.headers.get('allow'), answer.text]).toEqual([204, allow, '']);
    expect(facade.directory.operations).toEqual([]);
  });

  it.each(['', '/'])('confirm the tenant URL%s itself', async (path) => {
    expect((await facade.send('GET', path)).body.detail).toContain('tenant URL and the access token are valid');
  });

  it.each([
    ['GET', '/Me'],
    ['POST', '/Bulk'],
    ['POST', '/.search'],
    ['POST', '/Groups'],
    ['PUT', '/Groups'],
  ])('return 501 for an unsupported feature: %s %s', async (method, path) => {
    const answer = await facade.send(method, path);

    expect(answer.status).toBe(501);
    expect(answer.body).toMatchObject({ schemas: ERROR, status: '501' });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('return 404 for %s of any group', async (method) => {
    expect((await facade.send(method, '/Groups/7')).status).toBe(404);
  });

  it.each(['/', '', '/Nothing', '/Users/7/8', '/Groups/7', '/Schemas/urn:x', '/ResourceTypes/Group'])(
    'return 404 for an unknown path: %s',
    async (path) => {
      const answer = await facade.send('GET', path);

      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ schemas: ERROR, status: '404' });
    },
  );

  it('return 400 for an invalid percent-encoding', async () => {
    const answer = await facade.send('GET', '/Users/%zz');

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ schemas: ERROR, scimType: 'invalidSyntax' });
  });

  it.each([
    ['POST', '/Groups'],
    ['PATCH', '/Groups/7'],
  ])('tell the administrator to turn off group provisioning: %s %s', async (method, path) => {
    expect((await facade.send(method, path)).body.detail).toContain('turn off group provisioning');
  });

  it('return an empty list of groups', async () => {
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
  ])('shows %s to callers with a token', async (path, expected) => {
    const answer = await facade.send('GET', path);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject(expected);
    expect(facade.directory.operations).toEqual([]);
  });

  it('shows nothing to other callers', async () => {
    facade.directory.refusal = 'UNAUTHENTICATED';

    const headers = { authorization: 'Bearer other' };

    expect((await facade.send('GET', '/Schemas', { headers })).status).toBe(401);
    expect((await facade.send('GET', '/Schemas/urn:x', { headers })).status).toBe(401);
  });

  it('refuses a filter (RFC 7644 §4)', async () => {
    for (const path of ['/Schemas', '/ResourceTypes', '/ResourceTypes/User', '/ServiceProviderConfig']) {
      expect((await facade.send('GET', `${path}?filter=id+pr`)).status).toBe(403);
      expect((await facade.send('GET', `${path}?filter=`)).status).toBe(200);
    }
  });
});
