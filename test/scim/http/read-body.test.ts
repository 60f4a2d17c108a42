import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readBody } from '../../../src/scim/http/read-body.ts';
import { type Facade, openFacade } from './facade.ts';
import { fakeRequest } from './fake-context.ts';

let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(() => facade.close());
beforeEach(() => {
  facade.directory.sent.length = 0;
});

/** The first operation that is not a report; reports are sent at any time. */
function firstOperation() {
  return facade.directory.sent.find(({ name }) => name !== 'ReportRequests');
}

describe('a body', () => {
  it.each([
    'application/scim+json',
    'application/json',
    'application/scim+json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/json; charset=iso-8859-1',
  ])('is accepted as %s', async (type) => {
    const answer = await facade.send('POST', '/Users', { headers: { 'content-type': type }, body: { userName: 'é' } });

    expect(answer.status).toBe(201);
    expect(firstOperation()?.variables.user).toEqual({ userName: 'é' });
  });

  it.each([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/xml' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'identity, gzip' },
  ])('is refused with 415 for %j', async (headers) => {
    const answer = await facade.send('POST', '/Users', { headers, body: { userName: 'a' } });

    expect(answer.status).toBe(415);
    expect(answer.body.status).toBe('415');
  });

  it.each(['Identity', 'identity, IDENTITY', ' ', ','])(
    'is accepted with the Content-Encoding %p',
    async (encoding) => {
      const headers = { 'content-encoding': encoding };

      expect((await facade.send('POST', '/Users', { headers, body: { userName: 'a' } })).status).toBe(201);
    },
  );

  it('gets Accept-Encoding when its encoding is not supported', async () => {
    const headers = { 'content-encoding': 'gzip' };

    const answer = await facade.send('POST', '/Users', { headers, body: { userName: 'a' } });

    expect(answer.headers.get('accept-encoding')).toBe('identity');
  });

  it('keeps the digits of a number where text belongs', async () => {
    const body = '{"userName":1.10,"externalId":12345678901234567890,"roles":[{"value":1e400},10000000000000001]}';

    await facade.send('POST', '/Users', { body });

    expect(firstOperation()?.variables.user).toEqual({
      userName: '1.10',
      externalId: '12345678901234567890',
      roles: [{ value: '1e400' }, { value: '10000000000000001' }],
    });
  });

  it.each(['', '{"userName": ', '[]', 'null', '"text"', '7', '{"userName":"a"}x'])(
    'is refused as invalidSyntax when it is not a JSON object: %p',
    async (body) => {
      const answer = await facade.send('POST', '/Users', { body });

      expect(answer.status).toBe(400);
      expect(answer.body.scimType).toBe('invalidSyntax');
      expect(answer.headers.get('content-type')).toBe('application/scim+json');
      expect(facade.directory.operations).toEqual([]);
    },
  );

  it('is refused with 413 when it is too long', async () => {
    const answer = await facade.send('POST', '/Users', { body: { userName: 'x'.repeat(200_000) } });

    expect(answer.status).toBe(413);
    expect(answer.body.status).toBe('413');
  });

  it('leaves the connection usable when it is too long', async () => {
    await facade.send('POST', '/Users', { body: { userName: 'x'.repeat(200_000) } });

    expect((await facade.send('POST', '/Users', { body: { userName: 'a' } })).status).toBe(201);
  });

  it('cannot change a prototype', async () => {
    const body = '{"userName":"a","__proto__":{"active":false},"emails":[{"__proto__":{"value":"x"},"value":"y"}]}';

    await facade.send('POST', '/Users', { body });

    expect(firstOperation()?.variables.user).toEqual({ userName: 'a', emails: [{ value: 'y' }] });
  });
});

describe('readBody', () => {
  async function turnsFor(body: string): Promise<number> {
    let turns = 0;
    await readBody(fakeRequest({ body }), 1_000_000, async () => {
      turns += 1;
    });
    return turns;
  }

  it('waits for a turn before it parses a long body', async () => {
    expect(await turnsFor('{}')).toBe(0);
    expect(await turnsFor(JSON.stringify({ a: 'x'.repeat(40_000) }))).toBe(1);
  });

  it('stops at the maximum size', async () => {
    const read = readBody(fakeRequest({ body: '{"userName":"a"}' }), 10, async () => undefined);

    await expect(read).rejects.toMatchObject({ status: 413, detail: expect.stringContaining('10 bytes') });
  });
});
