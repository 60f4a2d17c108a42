import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { admitRequest } from '../../../src/scim/http/admit-request.ts';
import { contextOf } from '../../../src/scim/http/request-context.ts';
import { digestOf } from '../../../src/wire/token-gate.ts';
import { type Facade, FakeDirectory, fakeOptions, openFacade } from './facade.ts';
import { fakeRequest, RecordedResponse } from './fake-context.ts';

let facade: Facade;

beforeEach(async () => {
  facade = await openFacade();
});
afterEach(() => facade.close());

describe('a request without a valid token', () => {
  it.each([
    { authorization: '' },
    { authorization: 'Basic dDp0' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer  ' },
  ])('gets 401 without a call to the directory: %j', async (headers) => {
    const answer = await facade.send('GET', '/Users', { headers });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm=/);
    expect(answer.headers.get('content-type')).toBe('application/scim+json');
    expect(facade.directory.operations).toEqual([]);
    expect(facade.unauthenticated()).toBe(1);
  });

  it.each([
    ['GET', '/Users?filter=colour+pr', undefined],
    ['POST', '/Users', '{"userName": '],
    ['DELETE', '/Users', undefined],
    ['GET', '/Nothing', undefined],
    ['POST', '/Groups', '{}'],
    ['GET', '/Me', undefined],
    ['GET', '/Users/%zz', undefined],
  ])('gets 401 whatever else is wrong: %s %s', async (method, path, body) => {
    facade.directory.refusal = 'UNAUTHENTICATED';

    const answer = await facade.send(method, path, body === undefined ? {} : { body });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm=/);
    expect(facade.directory).toMatchObject({ operations: [], probes: 1 });
  });

  it('gets the same response for a missing token, an unknown token and an unknown enterprise', async () => {
    const none = await facade.send('GET', '/Users', { headers: { authorization: '' } });
    facade.directory.refusal = 'UNAUTHENTICATED';
    const bad = await facade.send('GET', '/Users');
    facade.directory.refusal = 'ENTERPRISE_NOT_FOUND';
    const unknown = await facade.send('GET', '/Users');

    expect([bad.status, bad.text]).toEqual([none.status, none.text]);
    expect([unknown.status, unknown.text]).toEqual([none.status, none.text]);
    expect(bad.headers.get('www-authenticate')).toBe(none.headers.get('www-authenticate'));
    expect(facade.unauthenticated()).toBe(3);
  });
});

describe('a token without the permission', () => {
  it('gets 403, even if the request has other errors', async () => {
    facade.directory.refusal = 'FORBIDDEN';

    const answer = await facade.send('GET', '/Nothing');

    expect(answer.status).toBe(403);
    expect(answer.body.detail).toContain('User provisioning (using SCIM)');
  });
});

describe('a token over its budget', () => {
  it('gets 429 with Retry-After in seconds', async () => {
    const slow = await openFacade({
      throttle: ({ key }, verdict) => verdict(key === digestOf('t') ? { reason: 'RATE', retryAfterSeconds: 2 } : null),
    });

    const answer = await slow.send('GET', '/Users');

    await slow.close();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(slow.directory.operations).toEqual([]);
  });
});

describe('admitRequest', () => {
  it('admits a request and removes double slashes from its path, not from its query', async () => {
    const request = fakeRequest({ url: '//Users//7?filter=a//b' });
    const response = new RecordedResponse() as unknown as Response;
    const passed: unknown[] = [];

    await admitRequest(fakeOptions(new FakeDirectory()))(request, response, (error) => passed.push(error));

    expect(passed).toEqual([undefined]);
    expect(request.url).toBe('/Users/7?filter=a//b');
    expect(contextOf(response).isAdmitted).toBe(true);
  });

  it.each([
    ['GET', '/Users', true],
    ['HEAD', '/users/', true],
    ['POST', '/Users/.search', true],
    ['GET', '/Users/7', false],
    ['POST', '/Users', false],
  ])('counts %s %s as a page: %s', async (method, url, isForPage) => {
    const requests: unknown[] = [];
    const options = { ...fakeOptions(new FakeDirectory()), throttle: (request: object) => requests.push(request) };

    await admitRequest(options)(
      fakeRequest({ method, url }),
      new RecordedResponse() as unknown as Response,
      () => undefined,
    );

    expect(requests).toMatchObject([{ key: digestOf('t'), isForPage }]);
  });
});
