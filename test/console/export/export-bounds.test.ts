import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { failed } from '../../../src/wire/transport.ts';
import { eventually } from '../../support/eventually.ts';
import { startExport, userNamed, wanted } from './start-export.ts';

describe('an export', () => {
  /** Very many, more than fit into any buffer on the way. */
  const MANY = Array.from({ length: 2000 }, () => [userNamed('x'.repeat(50_000))]);

  it('runs twice at once for an access token, and tells the third when to come again', async () => {
    const { post } = await startExport(MANY);
    const running = [await post(wanted), await post(wanted)];

    const third = await post(wanted);

    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await third.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_EXPORTS' } }] });
    await running[0]?.body?.cancel();
    await eventually(
      () => post(wanted),
      ({ status }) => status === 200,
    );
  });

  it('breaks off what nobody takes, asks no further, and has room again', async () => {
    const { post, sent, onDefect } = await startExport(MANY, { stalledMs: 50 });
    const unread = [await post(wanted), await post(wanted)];

    await eventually(
      () => post(wanted),
      ({ status }) => status === 200,
    );

    const asked = sent.length;
    expect(asked).toBeLessThan(1000);
    expect(onDefect).not.toHaveBeenCalled();
    await Promise.all(unread.map((reply) => expect(reply.text()).rejects.toThrow()));
  });

  it('looks for a live session before it reads what is asked for', async () => {
    const { url } = await startExport([], { session: null });
    const ended = await startExport([], { access: failed({ code: 'UNAUTHENTICATED', message: 'ended', field: null }) });
    const unreadable = { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(2_000_000) };

    const replies = [await fetch(url, unreadable), await fetch(ended.url, unreadable)];

    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('takes no long or packed description of what to export', async () => {
    const { post, url } = await startExport([[userNamed('ann')]]);
    const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };

    const long = await post({ ...wanted, filter: { or: 'x'.repeat(70_000) } });
    const gzip = await fetch(url, { method: 'POST', headers: packed, body: gzipSync(JSON.stringify(wanted)) });

    expect([long.status, gzip.status]).toEqual([413, 415]);
  });
});
