import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { failed } from '../../../src/wire/transport.ts';
import { eventually } from '../../support/eventually.ts';
import { startExport, userNamed, wanted } from './start-export.ts';

describe('an export', () => {
  /** More users than fit into the buffers of the connection. */
  const MANY = Array.from({ length: 2000 }, () => [userNamed('x'.repeat(50_000))]);

  it('runs twice at once per access token, and answers a third with Retry-After', async () => {
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

  it('aborts a stalled download and releases its slot', async () => {
    const { post, sent, onDefect } = await startExport(MANY, { stalledMs: 50 });
    const unread = [await post(wanted), await post(wanted)];

    await eventually(
      () => post(wanted),
      ({ status }) => status === 200,
    );

    expect(sent.length).toBeLessThan(1000);
    expect(onDefect).not.toHaveBeenCalled();
    await Promise.all(unread.map((reply) => expect(reply.text()).rejects.toThrow()));
  });

  it('checks the session before it reads the body', async () => {
    const { url } = await startExport([], { session: null });
    const ended = await startExport([], { access: failed({ code: 'UNAUTHENTICATED', message: 'ended', field: null }) });
    const unreadable = { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(2_000_000) };

    const replies = [await fetch(url, unreadable), await fetch(ended.url, unreadable)];

    expect(replies.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('rejects large or compressed bodies', async () => {
    const { post, url } = await startExport([[userNamed('ann')]]);
    const compressed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };

    const long = await post({ ...wanted, filter: { or: 'x'.repeat(70_000) } });
    const gzip = await fetch(url, { method: 'POST', headers: compressed, body: gzipSync(JSON.stringify(wanted)) });

    expect([long.status, gzip.status]).toEqual([413, 415]);
  });
});
