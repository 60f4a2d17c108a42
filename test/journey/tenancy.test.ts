import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Arrangement, arrangements } from '../support/product/arrangements.ts';
import { openTenant, type Tenant } from '../support/product/tenant.ts';

const ATTRIBUTES = [
  'userName',
  'externalId',
  'title',
  'emails.value',
  'emails[type eq "work"].value',
  'id',
  'name.givenName',
];

const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...ATTRIBUTES),
      fc.constantFrom('eq', 'ne', 'co', 'sw', 'ge'),
      fc.constantFrom('a', 'shared', ''),
    )
    .map(([attribute, operator, value]) => `${attribute} ${operator} "${value}"`),
  fc.constantFrom('userName pr', 'active eq true', 'meta.created pr', 'schemas pr'),
);

const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.tuple(tie('filter'), fc.constantFrom('and', 'or'), tie('filter')).map((parts) => `(${parts.join(' ')})`),
    tie('filter').map((inner) => `not (${inner})`),
  ),
}));

describe.each(arrangements)('two enterprises, in $name', ({ open }) => {
  let arrangement: Arrangement;
  let mine: Tenant;
  let theirs: Tenant;
  let theirId: string;

  beforeAll(async () => {
    arrangement = await open();
    mine = await openTenant(arrangement.stage, 'mine');
    theirs = await openTenant(arrangement.stage, 'theirs');
    for (const tenant of [mine, theirs]) {
      const shared = {
        userName: 'shared',
        externalId: 'shared',
        title: tenant.name,
        emails: [{ type: 'work', value: 'shared' }],
      };
      await tenant.send('POST', '/Users', shared);
      await tenant.send('POST', '/Users', { userName: 'a', title: tenant.name });
    }
    const { body } = await theirs.send('GET', '/Users');
    theirId = body.Resources[0]?.id ?? '';
  });

  afterAll(() => arrangement.close());

  it('never see each other under any filter', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (text) => {
        const { status, body } = await mine.send('GET', `/Users?filter=${encodeURIComponent(text)}`);

        expect(status).toBe(200);
        expect(body.Resources.every(({ title }) => title === 'mine')).toBe(true);
        expect(body.totalResults).toBe(body.Resources.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('cannot %s a user of the other by ID', async (method) => {
    const bodies: Record<string, object> = {
      PUT: { userName: 'taken over' },
      PATCH: { Operations: [{ op: 'replace', path: 'title', value: 'mine' }] },
    };

    const { status } = await mine.send(method, `/Users/${theirId}`, bodies[method]);

    expect(status).toBe(404);
    expect((await theirs.send('GET', `/Users/${theirId}`)).body.title).toBe('theirs');
  });

  it('reject a token of the other exactly as an unknown token', async () => {
    const url = `${arrangement.stage.urls[0]}/api/scim/v2/enterprises/theirs/Users`;
    const answer = async (token: string, at = url) => {
      const response = await fetch(at, { headers: { authorization: `Bearer ${token}` } });
      return {
        status: response.status,
        challenge: response.headers.get('www-authenticate'),
        body: await response.text(),
      };
    };

    const foreign = await answer(mine.token);

    expect(foreign.status).toBe(401);
    expect(await answer('nonsense')).toEqual(foreign);
    expect(await answer(mine.token, url.replace('theirs', 'nobodys'))).toEqual(foreign);
  });
});
