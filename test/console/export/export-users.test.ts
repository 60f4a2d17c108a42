import { describe, expect, it } from '@jest/globals';
import type { ListedUser } from '../../../src/console/shared/user-columns.ts';
import { PAGE_SIZE, startExport, userNamed, wanted } from './start-export.ts';

describe('the export', () => {
  it('brings everybody as CSV, page after page, and says before how many there are', async () => {
    const { post, sent } = await startExport([
      [userNamed('ann'), userNamed('bob')],
      [userNamed('cid', 'Chief, of "all"')],
    ]);

    const reply = await post({ ...wanted, filter: { active: { eq: true } } });

    expect(await reply.text()).toBe(
      [
        '"userName","title","emails"',
        '"ann",,"a@b.example; ""b"""',
        '"bob",,"a@b.example; ""b"""',
        '"cid","Chief, of ""all""","a@b.example; ""b"""',
        '',
      ].join('\r\n'),
    );
    expect(reply.headers.get('x-total-count')).toBe('99');
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="acme-users.csv"');
    expect(sent.slice(1).map(({ variables }) => [variables.after, variables.offset, variables.first])).toEqual([
      [null, null, PAGE_SIZE],
      ['after 0', null, PAGE_SIZE],
    ]);
    expect(sent[0]?.variables).toMatchObject({ filter: { active: { eq: true } } });
  });

  it('reads on behind the last user of a page, in every order', async () => {
    const { post, sent } = await startExport([[userNamed('ann')], [userNamed('bob')]]);

    await (await post({ ...wanted, orderBy: [{ by: 'TITLE', direction: 'DESC' }] })).text();

    expect(sent.slice(1).map(({ variables }) => [variables.after, variables.offset])).toEqual([
      [null, null],
      ['after 0', null],
    ]);
  });

  it('hands on the words that were searched for', async () => {
    const { post, sent } = await startExport([[userNamed('ann')]]);

    await (await post({ ...wanted, search: ' ann ' })).text();

    expect(sent.map(({ name, variables }) => [name, variables.search])).toEqual([
      ['UsersTotal', 'ann'],
      ['UsersList', 'ann'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'writes %j so that no spreadsheet calculates it',
    async (title) => {
      const { post } = await startExport([[userNamed('ann', title)]]);

      const text = await (await post({ ...wanted, columns: ['title'] })).text();

      expect(text).toBe(`"title"\r\n"'${title}"\r\n`);
    },
  );

  it('brings NDJSON with values as they are', async () => {
    const { post } = await startExport([[userNamed('ann', '=1+1')]]);

    const reply = await post({ ...wanted, format: 'ndjson' });

    expect(JSON.parse(await reply.text())).toEqual({ userName: 'ann', title: '=1+1', emails: ['a@b.example', '"b"'] });
  });

  it('calls people as lists do, by whichever of their names they have', async () => {
    const name = { givenName: 'Cid', familyName: 'Example', formatted: null };
    const { post } = await startExport([
      [
        { ...userNamed('a@acme.example'), displayName: 'Ann', name },
        { ...userNamed('b@acme.example'), displayName: null, name: { ...name, formatted: 'Dr. Bob' } },
        { ...userNamed('c@acme.example'), displayName: null, name },
        { ...userNamed('d@acme.example'), displayName: null, name: null },
      ] as unknown as ListedUser[],
    ]);

    const reply = await post({ ...wanted, columns: ['person', 'title'] });

    expect(await reply.text()).toBe(
      '"person","title"\r\n"Ann",\r\n"Dr. Bob",\r\n"Cid Example",\r\n"d@acme.example",\r\n',
    );
  });

  it('breaks the connection off when the directory fails midway, so that half a file is never taken for a whole one', async () => {
    const { post, onDefect } = await startExport([[userNamed('ann')], null]);

    const reply = await post(wanted);

    await expect(reply.text()).rejects.toThrow();
    expect(reply.status).toBe(200);
    expect(onDefect).not.toHaveBeenCalled();
  });

  it('asks no further once nobody takes it any more', async () => {
    const many = Array.from({ length: 2000 }, () => [userNamed('x'.repeat(50_000))]);
    const { post, sent, onDefect } = await startExport(many);

    const reply = await post(wanted);
    await reply.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = sent.length;
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(asked).toBeLessThan(1000);
    expect(sent.length).toBe(asked);
    expect(onDefect).not.toHaveBeenCalled();
  });

  it('refuses before it begins what cannot be done, in the directory’s words', async () => {
    const nobody = await (await startExport([], { session: null })).post(wanted);
    const unknown = await (await startExport([])).post({ ...wanted, columns: ['password'] });

    expect([nobody.status, unknown.status]).toEqual([401, 400]);
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
