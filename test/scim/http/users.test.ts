import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { A_USER } from '../a-user.ts';
import { type Facade, openFacade, REQUEST_ID } from './facade.ts';

const USER = `/Users/${A_USER.id}`;
const LOCATION = `https://x.example/api/scim/v2/enterprises/acme${USER}`;
let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(() => facade.close());
beforeEach(() => {
  facade.directory.sent.length = 0;
  facade.directory.refusal = null;
});

/** The operations that are not reports; reports are sent at any time. */
function operations() {
  return facade.directory.sent.filter(({ name }) => name !== 'ReportRequests');
}

function onlyOperation() {
  const [sent, ...others] = operations();
  expect(others).toEqual([]);
  return sent;
}

describe('a user', () => {
  it.each([
    ['GET', USER, undefined, 200, 'User'],
    ['POST', '/Users', { userName: 'a' }, 201, 'CreateUser'],
    ['PUT', USER, { userName: 'a' }, 200, 'ReplaceUser'],
    ['PATCH', USER, { Operations: [] }, 200, 'UpdateUser'],
  ])(
    'is returned by %s with its version and location, by one operation',
    async (method, path, body, status, operation) => {
      const answer = await facade.send(method, path, body && { body });

      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/scim+json');
      expect(answer.headers.get('etag')).toBe('W/"3"');
      expect(answer.headers.get('location')).toBe(LOCATION);
      expect(answer.headers.get('content-location')).toBe(LOCATION);
      expect(answer.headers.get('x-request-id')).toBe(REQUEST_ID);
      expect(answer.body).toMatchObject({ userName: A_USER.userName, meta: { location: LOCATION, version: 'W/"3"' } });
      expect(onlyOperation()?.name).toBe(operation);
    },
  );

  it('is deleted with 204 and no body', async () => {
    const answer = await facade.send('DELETE', USER);

    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
    expect(answer.headers.get('content-type')).toBeNull();
    expect(onlyOperation()?.variables).toEqual({
      enterprise: 'acme',
      id: A_USER.id,
      ifVersionIn: null,
      unlessVersionIn: null,
    });
  });

  it('is requested with the token of the caller, limited to its provisioning permission', async () => {
    await facade.send('GET', USER, { headers: { authorization: 'bEARER  secret ' } });

    expect(onlyOperation()?.caller).toMatchObject({
      token: 'secret',
      requestId: REQUEST_ID,
      permission: 'USER_PROVISIONING',
      isGateway: true,
    });
  });

  it('is sent to the directory without deviations', async () => {
    const Operations = [{ op: 'Replace', value: { active: 'False', 'name.givenName': 'A' } }];

    await facade.send('PATCH', USER, { body: { Operations } });

    expect(onlyOperation()?.variables).toEqual({
      enterprise: 'acme',
      id: A_USER.id,
      changes: { active: false, name: { givenName: 'A' } },
      ifVersionIn: null,
      unlessVersionIn: null,
    });
  });

  it.each([
    ['GET', undefined],
    ['PUT', { userName: 'a' }],
    ['PATCH', { Operations: [] }],
  ])('is returned by %s with the requested attributes', async (method, body) => {
    const answer = await facade.send(method, `${USER}?attributes=active`, body && { body });

    expect(Object.keys(answer.body).sort()).toEqual(['active', 'id', 'schemas']);
  });

  it('is returned by HEAD without a body', async () => {
    const answer = await facade.send('HEAD', USER);

    expect(answer.status).toBe(200);
    expect(answer.text).toBe('');
    expect(answer.headers.get('etag')).toBe('W/"3"');
  });

  it.each(['not-a-guid', 'x'.repeat(10_000), '%00', '%F0%9F%98%80'])('is not found by the id %s', async (id) => {
    facade.directory.answers.User = { enterprise: { user: null } };

    const answer = await facade.send('GET', `/Users/${id}`);

    facade.directory.answers.User = { enterprise: { user: A_USER } };
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' });
  });
});

describe('conditional requests', () => {
  it.each(['W/"3"', '"3"', 'W/"1", W/"3"', '*'])('return 304 for If-None-Match: %s', async (tag) => {
    const answer = await facade.send('GET', USER, { headers: { 'if-none-match': tag } });

    expect(answer.status).toBe(304);
    expect(answer.text).toBe('');
    expect(answer.headers.get('etag')).toBe('W/"3"');
    expect(answer.headers.get('content-location')).toBe(LOCATION);
  });

  it('return the user when its version is another', async () => {
    expect((await facade.send('GET', USER, { headers: { 'if-none-match': 'W/"2"' } })).status).toBe(200);
  });

  it.each([
    ['W/"3"', [3]],
    ['"3"', [3]],
    ['*', null],
    ['W/"2", W/"3"', [2, 3]],
    ['"abc"', []],
    ['nonsense', []],
  ])('pass the versions of If-Match to the directory: %s', async (tag, versions) => {
    const headers = { 'if-match': tag };

    await facade.send('PATCH', USER, { headers, body: { Operations: [] } });
    await facade.send('PUT', USER, { headers, body: { userName: 'a' } });
    await facade.send('DELETE', USER, { headers });

    expect(operations().map(({ variables }) => variables.ifVersionIn)).toEqual([versions, versions, versions]);
  });

  it('require by If-None-Match: * that no user exists', async () => {
    const headers = { 'if-none-match': '*' };

    await facade.send('PUT', USER, { headers, body: { userName: 'a' } });
    await facade.send('DELETE', USER, { headers: { ...headers, 'if-match': '*' } });

    expect(operations().map(({ variables }) => variables.ifVersionIn)).toEqual([[], []]);
  });

  it('pass the versions of If-None-Match to the directory', async () => {
    await facade.send('PATCH', USER, { headers: { 'if-none-match': 'W/"2", "3"' }, body: { Operations: [] } });

    expect(operations()[0]?.variables).toMatchObject({ ifVersionIn: null, unlessVersionIn: [2, 3] });
  });

  it.each([
    ['W/"77"', 412],
    ['W/"77", W/"3"', 200],
    ['*', 200],
  ])('return, for a GET with If-Match: %s, %d', async (tag, status) => {
    expect((await facade.send('GET', USER, { headers: { 'if-match': tag } })).status).toBe(status);
  });

  it('return 412 for a version that is not current', async () => {
    facade.directory.refusal = 'STALE_VERSION';

    const answer = await facade.send('DELETE', USER, { headers: { 'if-match': 'W/"2"' } });

    expect(answer.status).toBe(412);
    expect(answer.body.status).toBe('412');
  });
});

describe('a list', () => {
  it('is one page, and requests only that page', async () => {
    const answer = await facade.send('GET', '/Users?filter=userName+eq+%22a%2Bb%22&sortBy=title&startIndex=6&count=5');

    expect(answer.body).toMatchObject({ totalResults: 3, startIndex: 6, itemsPerPage: 1 });
    expect(onlyOperation()?.variables).toEqual({
      enterprise: 'acme',
      filter: { userName: { eq: 'a+b' } },
      orderBy: [{ by: 'TITLE', direction: 'ASC' }],
      first: 5,
      offset: 5,
    });
  });

  it('is the same for a search', async () => {
    const body = { filter: 'title pr', count: 999, attributes: ['userName'] };

    const answer = await facade.send('POST', '/Users/.search', { body });

    expect(answer.body.Resources).toEqual([{ schemas: expect.anything(), id: A_USER.id, userName: A_USER.userName }]);
    expect(onlyOperation()?.variables).toMatchObject({ filter: { title: { present: true } }, first: 50, offset: 0 });
  });

  it('has a default size', async () => {
    await facade.send('GET', '/Users?unknown=1');

    expect(onlyOperation()?.variables).toMatchObject({ filter: null, orderBy: [], first: 20, offset: 0 });
  });

  it.each([
    ['/Users?filter=title+zz', 'invalidFilter'],
    ['/Users?filter=colour+pr', 'invalidFilter'],
    ['/Users?filter=title+pr&filter=title+pr', 'invalidValue'],
    ['/Users?count=many', 'invalidValue'],
    ['/Users?filter=%zz', 'invalidSyntax'],
    ['/Users?filter=%ff', 'invalidSyntax'],
  ])('is refused without an operation: %s', async (path, scimType) => {
    const answer = await facade.send('GET', path);

    expect(answer.status).toBe(400);
    expect(answer.body.scimType).toBe(scimType);
    expect(facade.directory.operations).toEqual([]);
  });
});
