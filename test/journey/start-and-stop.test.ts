import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRunning, postmasterOf } from '../support/database/postmaster.ts';
import { eventually } from '../support/eventually.ts';
import { type ProductProcess, startProcess } from '../support/product/product-process.ts';
import { temporaryFolder } from '../support/product/running-server.ts';

/** The outcome of a request: its status, or the code of the connection error. */
type Outcome = number | string;

/** Creates users over keep-alive connections, one after the other on each, until the server is gone. */
async function createUsersUntilGone({ welcome }: ProductProcess, outcomes: Map<string, Outcome>): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const createInTurn = async (name: string) => {
    for (let i = 0; ; i += 1) {
      const userName = `${name}-${i}`;
      const outcome = await createUser(welcome, userName, agent);
      outcomes.set(userName, outcome);
      if (typeof outcome === 'string') return;
    }
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(createInTurn));
  agent.destroy();
}

async function createUser(
  { url, firstEnterprise }: ProductProcess['welcome'],
  userName: string,
  agent: Agent,
): Promise<Outcome> {
  const post = request(`${url}/api/scim/v2/enterprises/acme/Users`, {
    method: 'POST',
    agent,
    headers: { authorization: `Bearer ${firstEnterprise?.secret}`, 'content-type': 'application/scim+json' },
  });
  try {
    post.end(JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName }));
    const [response] = (await once(post, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response.statusCode ?? 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  }
}

async function userNamesOf(url: string, secret: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (let startIndex = 1; ; startIndex += 1000) {
    const path = `/api/scim/v2/enterprises/acme/Users?count=1000&startIndex=${startIndex}&attributes=userName`;
    const reply = await fetch(url + path, { headers: { authorization: `Bearer ${secret}` } });
    const { Resources: users } = (await reply.json()) as { Resources: { userName: string }[] };
    for (const { userName } of users) names.add(userName);
    if (users.length < 1000) return names;
  }
}

/** Runs a server that cannot start; returns its exit code and its standard error. */
async function failToStart(environment: Record<string, string>): Promise<{ exitCode: number; stderr: string }> {
  const env = { PATH: process.env.PATH, PORT: '0', ...environment };
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [exitCode] = await once(child, 'close');
  return { exitCode, stderr };
}

describe('a server process', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('loses no request on SIGTERM, and keeps what it acknowledged', async () => {
    const first = await startProcess({ DATA_DIR: folder.path });
    const secret = first.welcome.firstEnterprise?.secret ?? '';
    const outcomes = new Map<string, Outcome>();
    const gone = createUsersUntilGone(first, outcomes);
    while (outcomes.size <= 20) await sleep(10);

    const exitCode = await first.end('SIGTERM');
    await gone;
    const created = [...outcomes].filter(([, outcome]) => outcome === 201).map(([userName]) => userName);
    const second = await startProcess({ DATA_DIR: folder.path });
    const kept = await userNamesOf(second.welcome.url, secret);
    await second.end('SIGTERM');

    expect(exitCode).toBe(0);
    expect(new Set(outcomes.values())).toEqual(new Set([201, 'ECONNREFUSED']));
    expect([...kept].sort()).toEqual(created.sort());
    expect(second.welcome.firstEnterprise).toBeNull();
  }, 90_000);

  it('is not ready during SHUTDOWN_DELAY_MS, and answers requests meanwhile', async () => {
    const product = await startProcess({ DATA_DIR: folder.path, SHUTDOWN_DELAY_MS: '600000' });
    const { url } = product.welcome;
    const readyz = async () => (await fetch(`${url}/readyz`)).status;

    product.child.kill('SIGTERM');
    await eventually(readyz, (status) => status === 503);
    const created = await createUser(product.welcome, 'late', new Agent());
    const exitCode = await product.end('SIGINT');

    expect({ created, exitCode }).toEqual({ created: 201, exitCode: 0 });
  });

  it('stops with exit code 0 when the shell of `npm start` receives SIGTERM', async () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const env = { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder.path };
    const shell = spawn('sh', ['-c', scripts.start], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    await once(shell.stdout, 'data');

    shell.kill('SIGTERM');

    expect(await once(shell, 'exit')).toEqual([0, null]);
  });

  it('ignores SIGHUP, and logs that', async () => {
    const product = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'info' }, 'all', 'pipe');
    const log = createInterface({ input: product.child.stderr ?? process.stdin });

    product.child.kill('SIGHUP');
    let line = '';
    for await (line of log) if (line.includes('SIGHUP')) break;
    const { status } = await fetch(`${product.welcome.url}/readyz`);

    expect({ line, status }).toEqual({ line: expect.stringContaining('SIGHUP ignored'), status: 200 });
    expect(await product.end('SIGTERM')).toBe(0);
  });

  // Other systems have no device that is always full.
  (existsSync('/dev/full') ? it : it.skip)(
    'serves, and ends with exit code 0, when its log cannot be written',
    async () => {
      const full = openSync('/dev/full', 'w');
      const product = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'trace' }, 'all', full);
      closeSync(full);

      const created = await createUser(product.welcome, 'unlogged', new Agent());
      const exitCode = await product.end('SIGTERM');

      expect({ created, exitCode }).toEqual({ created: 201, exitCode: 0 });
    },
  );

  it('refuses a data directory in use with exit code 3, and takes over that of a killed process', async () => {
    const first = await startProcess({ DATA_DIR: folder.path });

    const refused = await failToStart({ DATA_DIR: folder.path });

    expect(refused).toEqual({
      exitCode: 3,
      stderr: expect.stringMatching(/^The data directory .* is in use[^\n]*\n$/),
    });
    await first.end('SIGKILL');
    const second = await startProcess({ DATA_DIR: folder.path });
    expect(second.welcome.firstEnterprise).toBeNull();
    await second.end('SIGTERM');
  }, 90_000);

  // Only Linux signals the death of a parent process; elsewhere the next start ends the database server.
  const signals = process.platform === 'linux' ? (['SIGTERM', 'SIGKILL'] as const) : (['SIGTERM'] as const);
  it.each(signals)('ends its database server when it ends by %s', async (signal) => {
    const product = await startProcess({ DATA_DIR: folder.path });
    const pid = postmasterOf(folder.path);

    await product.end(signal);
    await eventually(
      async () => isRunning(pid),
      (running) => !running,
    );

    // A database server that was shut down leaves no such file.
    expect(existsSync(join(folder.path, 'pgdata', 'postmaster.pid'))).toBe(false);
  });

  it('reports a missing database in one sentence, with exit code 1', async () => {
    writeFileSync(join(folder.path, 'admin-token'), 'xma_of_an_earlier_start\n');

    const { exitCode, stderr } = await failToStart({ DATA_DIR: folder.path });

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^The database in [^\n]* is missing[^\n]*\n$/);
  });

  it('ends with exit code 2 when its settings are wrong', async () => {
    const { exitCode, stderr } = await failToStart({ DATA_DIR: folder.path, PORT: 'none', LOG_LEVEL: 'loud' });

    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^PORT must [^\n]*\nLOG_LEVEL must [^\n]*\n$/);
  });
});
