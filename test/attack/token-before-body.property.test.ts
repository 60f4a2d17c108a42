import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Router } from 'express';
import fc from 'fast-check';
import type { ResponseWriter } from '../../src/scim/http/response-writer.ts';
import { addRoutes } from '../../src/scim/http/routes.ts';
import { mainThreadMs } from '../support/process/main-thread.ts';
import { type ProductProcess, startProcess } from '../support/product/product-process.ts';
import { temporaryFolder } from '../support/product/running-server.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const TENANT = '/api/scim/v2/enterprises/acme';
/** One that no route has, beside all that there are. */
const PATHS = [...routePaths(), '/Nobody/knows'].map((path) =>
  path.replace(':id', '00000000-0000-7000-8000-000000000000'),
);

/** The paths of the façade, as it adds them itself. */
function routePaths(): string[] {
  const paths: string[] = [];
  const anyMethod = new Proxy({}, { get: () => () => undefined });
  const route = (path: string) => {
    paths.push(path);
    return anyMethod;
  };
  const routes = { use: () => undefined, route };
  addRoutes(routes as unknown as Router, { handler: () => undefined } as unknown as ResponseWriter);
  return paths;
}

interface Sent {
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly token: string;
  readonly type: string;
  readonly encoding: string;
  readonly isChunked: boolean;
  readonly body: Buffer;
}

const LARGE = 3_000_000;
/** Five times what a stranger may cost in one piece: `/proc` counts in steps of 10 ms, and others use the machine. */
const MAX_CPU_MS = 100;
const text = (value: string) => Buffer.from(value);

/** A PATCH of so many value paths, which takes long to translate. */
function patchOf(count: number): Buffer {
  const entries = Array.from({ length: count }, (_, index) => [`emails[type eq "${index}"].value`, 'x']);
  return text(JSON.stringify({ Operations: [{ op: 'replace', value: Object.fromEntries(entries) }] }));
}

const bodies = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.json().map(text),
  fc.string().map(text),
  fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((value) => gzipSync(value)),
  fc.constantFrom(1, 1_001, 5_000).map(patchOf),
  fc.constantFrom('[', '{"a":', '{},', '\0').map((piece) => text(piece.repeat(100_000))),
  fc.constant(gzipSync(`[${'{},'.repeat(LARGE)}{}]`)),
  fc.constant(Buffer.alloc(LARGE, 'x')),
);
const requests: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom(...METHODS),
  path: fc.constantFrom(...PATHS),
  token: fc.oneof(
    fc.stringMatching(/^xmd_[\w-]{43}$/),
    fc.stringMatching(/^[\x21-\x7e]{1,200}$/),
    fc.constantFrom('x', 'xmd_', 'null'),
  ),
  type: fc.constantFrom(
    'application/scim+json',
    'application/json',
    'text/plain',
    'application/json; charset=utf-16',
    '',
  ),
  encoding: fc.constantFrom('identity', 'gzip', 'br', 'deflate', 'none at all'),
  isChunked: fc.boolean(),
  body: bodies,
});

/** The status of the answer; the name of the error where none came. */
async function statusOf(
  url: string,
  { method, path, token, type, encoding, isChunked, body }: Sent,
): Promise<number | string> {
  const framing = isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': body.length };
  const headers = { authorization: `Bearer ${token}`, 'content-type': type, 'content-encoding': encoding, ...framing };
  const outgoing = request(`${url}${TENANT}${path}`, { method, headers, agent: false });
  outgoing.end(body);
  try {
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    // Once the answer is there, the server may stop taking what is left of the body.
    outgoing.on('error', () => undefined);
    incoming.resume().on('error', () => undefined);
    return incoming.statusCode ?? 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

describe('a SCIM request with an invented token', () => {
  let product: ProductProcess;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    product = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
  });

  afterAll(async () => {
    await product.end('SIGKILL');
    await folder.remove();
  });

  /** Beyond its limit an address is told to wait, valid tokens excepted. */
  async function assertUnknown(sent: Sent): Promise<void> {
    const pid = product.child.pid ?? 0;
    const beforeMs = mainThreadMs(pid);
    const status = await statusOf(product.welcome.url, sent);
    const cpuMs = mainThreadMs(pid) - beforeMs;

    const { method, path, type, encoding, isChunked, body } = sent;
    const what = `${method} ${path} ${type} ${encoding} ${isChunked ? 'chunked' : 'whole'} ${body.length} bytes`;
    expect({ what, status }).toEqual({ what, status: status === 429 ? 429 : 401 });
    expect(cpuMs < MAX_CPU_MS ? '' : `${what} took ${cpuMs} ms`).toBe('');
  }

  it('is answered 401 on every path by every method', async () => {
    const body = text('{"schemas":');
    for (const path of PATHS) {
      for (const method of METHODS) {
        await assertUnknown({ method, path, token: 'x', type: 'text/plain', encoding: 'br', isChunked: false, body });
      }
    }
  });

  it('is answered 401 before a PATCH is translated, however many paths it has', async () => {
    const sent = { method: 'PATCH', token: 'x', type: 'application/scim+json', encoding: 'identity' } as const;
    for (const path of PATHS.filter((each) => each.startsWith('/Users/'))) {
      await assertUnknown({ ...sent, path, isChunked: false, body: patchOf(20_000) });
    }
  });

  it('is answered 401 whatever its body', async () => {
    await fc.assert(fc.asyncProperty(requests, assertUnknown), { numRuns: 150 });
  });
});
