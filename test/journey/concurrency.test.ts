import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Arrangement, arrangements } from '../support/product/arrangements.ts';
import { openTenant, type Tenant } from '../support/product/tenant.ts';

const TEXTS = ['title', 'displayName', 'nickName', 'userType', 'locale', 'timezone', 'preferredLanguage', 'profileUrl'];

/** 200 operations on different attributes and values of one user. */
const OPERATIONS = [
  ...TEXTS.map((path) => ({ op: 'replace', path, value: `of ${path}` })),
  ...Array.from({ length: 200 - TEXTS.length }, (_, index) => ({
    op: 'replace',
    path: `phoneNumbers[type eq "line${index}"].value`,
    value: `${index}`,
  })),
];

describe.each(arrangements)('concurrent requests, in $name', ({ open }) => {
  let arrangement: Arrangement;
  let tenant: Tenant;

  beforeAll(async () => {
    arrangement = await open();
    tenant = await openTenant(arrangement.stage, 'busy');
  });

  afterAll(() => arrangement.close());

  it('are all applied when they change different attributes of one user', async () => {
    const { body: user } = await tenant.send('POST', '/Users', { userName: 'everybodys' });

    const replies = await Promise.all(
      OPERATIONS.map((operation) => tenant.send('PATCH', `/Users/${user.id}`, { Operations: [operation] })),
    );

    expect(replies.map(({ status }) => status)).toEqual(OPERATIONS.map(() => 200));
    const { body: last } = await tenant.send('GET', `/Users/${user.id}`);
    expect(last.phoneNumbers).toHaveLength(OPERATIONS.length - TEXTS.length);
    expect(TEXTS.map((name) => last[name])).toEqual(TEXTS.map((name) => `of ${name}`));
    expect(last.meta.version).toBe('W/"201"');
  }, 120_000);

  it('create exactly one user with one userName', async () => {
    const spellings = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? 'ÜNAL@acme.example' : 'ünal@acme.example',
    );

    const replies = await Promise.all(spellings.map((userName) => tenant.send('POST', '/Users', { userName })));

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(spellings.length - 1);
    const filter = encodeURIComponent('userName eq "Ünal@ACME.example"');
    const { body: found } = await tenant.send('GET', `/Users?filter=${filter}`);
    expect(found.totalResults).toBe(1);
  });

  it('with the same If-Match: one is applied, the others are answered 412', async () => {
    const { body: user } = await tenant.send('POST', '/Users', { userName: 'guarded' });
    const url = `${arrangement.stage.urls[0]}/api/scim/v2/enterprises/busy/Users/${user.id}`;
    const headers = {
      authorization: `Bearer ${tenant.token}`,
      'content-type': 'application/scim+json',
      'if-match': user.meta.version,
    };

    const statuses = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const body = JSON.stringify({ Operations: [{ op: 'replace', path: 'title', value: `${index}` }] });
        return (await fetch(url, { method: 'PATCH', headers, body })).status;
      }),
    );

    expect(statuses.sort()).toEqual([200, ...Array(9).fill(412)]);
  });
});
