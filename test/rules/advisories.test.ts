import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { startLocalServer } from '../support/network/local-server.ts';

/** Runs `npm run check:advisories` against a registry of the test's own. */
async function check(registry: RequestListener) {
  const server = await startLocalServer(registry);
  try {
    return await checkAt(server.url);
  } finally {
    server.close();
  }
}

async function checkAt(url: string) {
  const cache = mkdtempSync(join(tmpdir(), 'advisories-'));
  const env = { ...process.env, npm_config_registry: url, npm_config_cache: cache };
  const child = spawn(process.execPath, ['scripts/check-advisories.ts'], { env });
  const [said, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  rmSync(cache, { recursive: true });
  return { said, exitCode };
}

/** A registry with one advisory for all versions of Express. */
const faulty =
  (severity: string): RequestListener =>
  (request, response) => {
    response.setHeader('Content-Type', 'application/json');
    const advisory = { id: 1, url: 'https://example.com/1', title: 'It spins', severity, vulnerable_versions: '*' };
    response.end(JSON.stringify(request.method === 'POST' ? { express: [advisory] } : packumentAt(request.url)));
  };

/** What a registry says of a package, here of the one that is installed. */
function packumentAt(url = '') {
  const manifest = JSON.parse(readFileSync(`node_modules/${decodeURIComponent(url.slice(1))}/package.json`, 'utf8'));
  const { name, version } = manifest;
  return { name, 'dist-tags': { latest: version }, versions: { [version]: manifest } };
}

describe('check:advisories', () => {
  it('fails for a vulnerability of severity high, and names it', async () => {
    const { said, exitCode } = await check(faulty('high'));

    expect(said).toContain('high  express * ');
    expect(said).toContain('It spins https://example.com/1');
    expect(exitCode).toBe(1);
  });

  it('prints a lesser one and passes', async () => {
    const { said, exitCode } = await check(faulty('low'));

    expect(said).toMatch(/low {2}express .*\n(.*\n)*0 of \d+ packages have known vulnerabilities/);
    expect(exitCode).toBe(0);
  });

  it.each([
    [
      'refuses the question',
      (): ReturnType<typeof check> => check((_, response) => response.writeHead(405).end()),
      '405',
    ],
    ['cannot be reached', () => checkAt('http://127.0.0.1:1'), 'ECONNREFUSED'],
  ])('prints when a registry %s, and passes', async (_, ask, reason) => {
    const { said, exitCode } = await ask();

    expect(said).toMatch(/^The registry reported no vulnerability data \(.+\); try again/);
    expect(said).toContain(reason);
    expect(exitCode).toBe(0);
  });
});
