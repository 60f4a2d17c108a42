import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { request } from 'undici';
import { createPageFiles } from '../../src/console/page-files.ts';
import { setSecurityHeaders } from '../../src/console/security-headers.ts';
import { eventually } from '../support/eventually.ts';
import { type LocalServer, startLocalServer } from '../support/network/local-server.ts';

const DESCRIPTORS = '/proc/self/fd';
const onLinux = existsSync(DESCRIPTORS) ? it : it.skip;

const PAGE =
  '<!doctype html><html data-base-path="/dir/console" lang="en"><script src="/dir/console/assets/main-0a1b2c3d.js"></script>';
const BUILT_PAGE = '<!doctype html><html lang="en"><script src="./assets/main-0a1b2c3d.js"></script>';
const SCRIPT = 'console.log("The script");';

describe('the console’s files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-page-'));
  let server: LocalServer;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    for (const [name, text] of [
      ['index.html', BUILT_PAGE],
      ['assets/main-0a1b2c3d.js', SCRIPT],
    ] as const) {
      writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    }
    const app = express().use('/console', setSecurityHeaders, createPageFiles(folder, '/dir/console'));
    app.use('/unbuilt', createPageFiles(join(folder, 'nowhere'), '/unbuilt'));
    server = await startLocalServer(app);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, encoding = 'identity') =>
    fetch(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } });

  it.each([
    '/console',
    '/console/',
    '/console/acme/users',
    '/console/index.html',
    '/console/graphql',
    '/console/assets/users',
    '/console/..%2f..%2fpackage.json',
  ])('answer %s with index.html, which must be revalidated', async (path) => {
    const reply = await get(path);

    expect(await reply.text()).toBe(PAGE);
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('are immutable when their name contains a content hash', async () => {
    const reply = await get('/console/assets/main-0a1b2c3d.js');

    expect(await reply.text()).toBe(SCRIPT);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each(['br', 'gzip'])('are sent with the encoding %s to clients that accept it', async (encoding) => {
    const reply = await get('/console/assets/main-0a1b2c3d.js', encoding);

    expect(reply.headers.get('content-encoding')).toBe(encoding);
    expect(reply.headers.get('vary')).toContain('Accept-Encoding');
    expect(await reply.text()).toBe(SCRIPT);
  });

  it('are sent with a policy that allows only own sources', async () => {
    const { headers } = await get('/console');
    const policy = headers.get('content-security-policy') ?? '';

    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('answer 503 with advice when the application has not been built', async () => {
    const reply = await get('/unbuilt');

    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain('npm run build');
  });

  it('answer 304 to a client that has them, compressed or not', async () => {
    const path = '/console/assets/main-0a1b2c3d.js';
    const plain = await get(path);
    const compressed = await get(path, 'br');
    const again = (etag: string | null) =>
      request(`${server.url}${path}`, { headers: { 'accept-encoding': 'br', 'if-none-match': etag ?? '' } });

    const [known, other] = await Promise.all([again(compressed.headers.get('etag')), again(plain.headers.get('etag'))]);

    expect([known.statusCode, await known.body.text(), other.statusCode]).toEqual([304, '', 200]);
    expect(known.headers.etag).toBe(compressed.headers.get('etag'));
  });

  it('answer HEAD with the length', async () => {
    const reply = await fetch(`${server.url}/console`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });

    expect([reply.headers.get('content-length'), await reply.text()]).toEqual([String(PAGE.length), '']);
  });

  onLinux('leave no descriptor open when connections are reset before they are answered (needs /proc)', async () => {
    const openNow = async () => readdirSync(DESCRIPTORS).length;
    await (await get('/console')).text();
    const before = await openNow();
    const asked = 'GET /console/assets/main-0a1b2c3d.js HTTP/1.1\r\nHost: x\r\n\r\n';

    for (const count of [300, ...Array(20).fill(1)]) {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
      socket.write(asked.repeat(count), () => socket.resetAndDestroy());
      await once(socket, 'close');
    }

    await eventually(openNow, (count) => count <= before + 3);
  });
});
