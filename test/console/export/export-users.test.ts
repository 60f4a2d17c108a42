import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { createExport } from '../../../src/console/export/export-users.ts';
import type { ListedUser } from '../../../src/console/shared/user-columns.ts';
import type { Transport } from '../../../src/wire/transport.ts';
import { startLocalServer } from '../../support/network/local-server.ts';
import { PAGE_SIZE, startExport, userNamed, wanted } from './start-export.ts';

describe('the export', () => {
  it('sends all users as CSV, page by page, with the total in a header', async () => {
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

  it('reads each page after the cursor of the page before, in any order', async () => {
    const { post, sent } = await startExport([[userNamed('ann')], [userNamed('bob')]]);

    await (await post({ ...wanted, orderBy: [{ by: 'TITLE', direction: 'DESC' }] })).text();

    expect(sent.slice(1).map(({ variables }) => [variables.after, variables.offset])).toEqual([
      [null, null],
      ['after 0', null],
    ]);
  });

  it('passes on the search', async () => {
    const { post, sent } = await startExport([[userNamed('ann')]]);

    await (await post({ ...wanted, search: ' ann ' })).text();

    expect(sent.map(({ name, variables }) => [name, variables.search])).toEqual([
      ['UsersTotal', 'ann'],
      ['UsersList', 'ann'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'escapes %j, which a spreadsheet would evaluate as a formula',
    async (title) => {
      const { post } = await startExport([[userNamed('ann', title)]]);

      const text = await (await post({ ...wanted, columns: ['title'] })).text();

      expect(text).toBe(`"title"\r\n"'${title}"\r\n`);
    },
  );

  it('sends NDJSON with unchanged values', async () => {
    const { post } = await startExport([[userNamed('ann', '=1+1')]]);

    const reply = await post({ ...wanted, format: 'ndjson' });

    expect(JSON.parse(await reply.text())).toEqual({ userName: 'ann', title: '=1+1', emails: ['a@b.example', '"b"'] });
  });

  it('names users as lists do', async () => {
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

  it('aborts the connection when the directory fails midway', async () => {
    const { post, onDefect } = await startExport([[userNamed('ann')], null]);

    const reply = await post(wanted);

    await expect(reply.text()).rejects.toThrow();
    expect(reply.status).toBe(200);
    expect(onDefect).not.toHaveBeenCalled();
  });

  it('stops querying when the client disconnects', async () => {
    const many = Array.from({ length: 2000 }, () => [userNamed('x'.repeat(50_000))]);
    const { post, sent, onDefect } = await startExport(many);

    const reply = await post(wanted);
    await reply.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const sentBefore = sent.length;
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(sentBefore).toBeLessThan(1000);
    expect(sent.length).toBe(sentBefore);
    expect(onDefect).not.toHaveBeenCalled();
  });

  it('rejects a request without a session, and one with an unknown column', async () => {
    const signedOut = await (await startExport([], { session: null })).post(wanted);
    const unknown = await (await startExport([])).post({ ...wanted, columns: ['password'] });

    expect([signedOut.status, unknown.status]).toEqual([401, 400]);
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('createExport', () => {
  it('reports a defect, and aborts the connection', async () => {
    const defect = new TypeError('nodes is undefined');
    const defects: unknown[] = [];
    const send = async ({ name }: { readonly name: string }) => {
      if (name === 'UsersList') throw defect;
      const users = { total: 1 };
      return { data: { access: { enterprise: 'acme', accessTokenId: 't1' }, enterprise: { users } }, error: null };
    };
    const sessions = { open: async () => {}, end: async () => {}, find: async () => ({ secret: 'xms_1' }) };
    const transport = { send } as unknown as Transport;
    const onDefect = (error: unknown) => void defects.push(error);
    const server = await startLocalServer(
      express().use(createExport({ sessions, transport, maxPageSize: PAGE_SIZE, onDefect })),
    );

    const headers = { 'content-type': 'application/json' };
    const download = fetch(server.url, { method: 'POST', headers, body: JSON.stringify(wanted) });

    await expect(download.then((reply) => reply.text())).rejects.toThrow();
    server.close();
    expect(defects).toEqual([defect]);
  });
});
