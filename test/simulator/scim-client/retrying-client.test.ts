import { describe, expect, it } from '@jest/globals';
import type { HttpResult } from '../../../src/simulator/scim-client/http-client.ts';
import { retryAfterMs, retryingClient } from '../../../src/simulator/scim-client/retrying-client.ts';

const NOW = new Date('2030-01-01T00:00:00Z');
const OK: HttpResult = { status: 200, retryAfter: null, text: '' };
const busy = (retryAfter: string): HttpResult => ({ status: 429, retryAfter, text: '' });
const lost = (reason: 'timeout' | 'lost' | 'unreachable'): HttpResult => ({ status: null, reason, detail: '' });

/** Sends one request, to which the target gives these results in turn. */
async function send(...results: HttpResult[]) {
  const pauses: number[] = [];
  const limiter = { acquire: async () => {}, pauseFor: (ms: number) => void pauses.push(ms) };
  const client = { send: async () => results.shift() ?? OK, close: async () => {} };
  const result = await retryingClient(client, { limiter, clock: () => NOW }).send({
    operation: 'get',
    method: 'GET',
    path: '/Users/1',
  });
  return { result, pauses, unsent: results.length };
}

describe('retryingClient', () => {
  it('waits as long as Retry-After says, and gives up on more than 15 minutes', async () => {
    expect(await send(busy('2'), busy('3'))).toEqual({ result: OK, pauses: [2_000, 3_000], unsent: 0 });
    expect(await send(busy('901'), OK)).toMatchObject({ result: busy('901'), pauses: [], unsent: 1 });
  });

  it('retries a request once when it may have been processed', async () => {
    expect(await send(lost('timeout'))).toMatchObject({ result: OK });
    expect(await send(lost('lost'), lost('timeout'), OK)).toMatchObject({ result: lost('timeout'), unsent: 1 });
    expect(await send(lost('unreachable'), OK)).toMatchObject({ result: lost('unreachable'), unsent: 1 });
  });
});

describe('retryAfterMs', () => {
  it('reads seconds and dates, of 429 and 503 only', () => {
    const at = new Date(NOW.getTime() + 5_000).toUTCString();

    expect(retryAfterMs(busy('7'), () => NOW)).toBe(7_000);
    expect(retryAfterMs(busy(at), () => NOW)).toBe(5_000);
    expect(retryAfterMs(busy('soon'), () => NOW)).toBeNull();
    expect(retryAfterMs({ status: 500, retryAfter: '7', text: '' }, () => NOW)).toBeNull();
  });
});
