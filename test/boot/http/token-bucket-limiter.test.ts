import { describe, expect, it } from '@jest/globals';
import {
  MAX_WAIT_MS,
  type Refusal,
  type Release,
  TokenBucketLimiter,
} from '../../../src/boot/http/token-bucket-limiter.ts';

interface Decision {
  readonly atMs: number;
  readonly refusal: Refusal | null;
}

/** A limiter with a clock that the test moves in steps. */
function createFixture({ unitsPerSecond = 500, maxConcurrent = 64 } = {}) {
  let nowMs = 0;
  let due: { atMs: number; work: () => void }[] = [];
  const schedule = (work: () => void, ms: number) => void due.push({ atMs: nowMs + ms, work });
  const limiter = new TokenBucketLimiter({
    unitsPerSecond,
    maxConcurrent,
    nowMs: () => nowMs,
    schedule,
  });

  const pass = (ms: number) => {
    const untilMs = nowMs + ms;
    for (; nowMs < untilMs; nowMs += 5) {
      const now = due.filter(({ atMs }) => atMs <= nowMs);
      due = due.filter(({ atMs }) => atMs > nowMs);
      for (const { work } of now) work();
    }
  };
  /** A request that ends as soon as it starts, with a cost. */
  const run = (token: string, units: number): Decision[] => {
    const decisions: Decision[] = [];
    const pending: { release?: Release } = {};
    pending.release = limiter.acquire(token, (refusal) => {
      decisions.push({ atMs: nowMs, refusal });
      if (refusal === null) queueMicrotask(() => pending.release?.(units));
    });
    return decisions;
  };
  /** A request that is in progress until it is released. */
  const begin = (token: string) => {
    const decisions: Decision[] = [];
    const release = limiter.acquire(token, (refusal) => decisions.push({ atMs: nowMs, refusal }));
    return { decisions, release };
  };
  return { limiter, pass, run, begin, timers: () => due.length };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const refusals = (all: readonly (readonly Decision[])[]) => all.flat().filter(({ refusal }) => refusal !== null);

describe('TokenBucketLimiter', () => {
  it('never refuses 100 requests for single users per second, neither steady for minutes nor in bursts', async () => {
    const { pass, run } = createFixture();
    const all: Decision[][] = [];
    for (let second = 0; second < 180; second += 1) {
      const burst = second < 60 ? 100 : second % 10 === 0 ? 1_000 : 0;
      for (let i = 0; i < burst; i += 1) all.push(run('entra', 1));
      await settle();
      for (let i = 0; i < 20; i += 1) {
        pass(50);
        await settle();
      }
    }

    expect(all).toHaveLength(60 * 100 + 12 * 1_000);
    expect(all.every((decisions) => decisions.length === 1)).toBe(true);
    expect(refusals(all)).toEqual([]);
  });

  it('starts requests within the limit at once, without a timer', () => {
    const { run, timers } = createFixture({ unitsPerSecond: 10 });

    const all = Array.from({ length: 10 }, () => run('a', 1));

    expect(all).toEqual(Array(10).fill([{ atMs: 0, refusal: null }]));
    expect(timers()).toBe(0);
  });

  it('delays requests over the rate in order until the debt is paid off, and no other key', async () => {
    const { pass, run } = createFixture({ unitsPerSecond: 10 });
    run('a', 31);
    await settle();

    const [first, second, other] = [run('a', 1), run('a', 1), run('b', 1)];
    pass(4_000);

    expect(other).toEqual([{ atMs: 0, refusal: null }]);
    expect(first[0]?.refusal).toBeNull();
    // A debt of 21 units, and one unit to start.
    expect(first[0]?.atMs).toBeGreaterThanOrEqual(2_200);
    expect(first[0]?.atMs).toBeLessThan(2_300);
    expect(second[0]?.atMs).toBeGreaterThan(first[0]?.atMs ?? 0);
  });

  it('refuses after five seconds, with the time until the debt is paid off', async () => {
    const { pass, run, timers } = createFixture({ unitsPerSecond: 10 });
    run('a', 210);
    await settle();

    const decisions = run('a', 1);
    pass(MAX_WAIT_MS - 50);
    expect(decisions).toEqual([]);
    pass(100);

    expect(decisions).toEqual([{ atMs: MAX_WAIT_MS, refusal: { reason: 'RATE', retryAfterSeconds: 16 } }]);
    pass(100);
    expect(timers()).toBe(0);
  });

  it('limits the requests in progress of a key, and starts the next when one ends', () => {
    const { begin } = createFixture({ maxConcurrent: 32 });
    const running = Array.from({ length: 32 }, () => begin('a'));

    const next = begin('a');
    expect(running.every(({ decisions }) => decisions.length === 1)).toBe(true);
    expect(next.decisions).toEqual([]);
    running[0]?.release(1);

    expect(next.decisions).toEqual([{ atMs: 0, refusal: null }]);
  });

  it('names the concurrency limit as the reason', () => {
    const { begin, pass } = createFixture({ maxConcurrent: 1 });
    begin('a');

    const next = begin('a');
    pass(MAX_WAIT_MS + 50);

    expect(next.decisions[0]?.refusal).toEqual({ reason: 'CONCURRENCY', retryAfterSeconds: 1 });
  });

  it('removes a released request from the queue, at no cost', () => {
    const { limiter, begin } = createFixture({ maxConcurrent: 1 });
    const running = begin('a');
    const gone = begin('a');
    const next = begin('a');

    gone.release(1_000_000);
    running.release(1);

    expect(gone.decisions).toEqual([]);
    expect(next.decisions).toEqual([{ atMs: 0, refusal: null }]);
    expect(limiter.waiting).toBe(0);
  });

  it('ignores the release of a refused request', () => {
    const { begin, pass } = createFixture({ maxConcurrent: 1 });
    const running = begin('a');
    const refused = begin('a');
    pass(MAX_WAIT_MS + 50);
    refused.release(1);

    const next = begin('a');
    expect(next.decisions).toEqual([]);
    running.release(1);
    expect(next.decisions).toHaveLength(1);
  });

  it('limits the queue of a key and of all keys', () => {
    const { limiter, begin } = createFixture({ maxConcurrent: 1 });
    for (const token of ['a', 'b', 'c', 'd', 'e']) for (let i = 0; i < 2_001; i += 1) begin(token);

    expect(limiter.waiting).toBe(8_000);
    expect(begin('a').decisions[0]?.refusal).toMatchObject({ reason: 'CONCURRENCY' });
    expect(begin('f').decisions).toEqual([{ atMs: 0, refusal: null }]);
  });

  it('returns the unit of a request without cost', async () => {
    const { run } = createFixture({ unitsPerSecond: 1 });
    for (let i = 0; i < 50; i += 1) {
      expect(run('gateway', 0)).toEqual([{ atMs: 0, refusal: null }]);
      await settle();
    }
  });

  it('has no limit at 0', async () => {
    const { run, begin } = createFixture({ unitsPerSecond: 0, maxConcurrent: 0 });
    run('a', 1_000_000);
    await settle();

    expect(Array.from({ length: 1_000 }, () => begin('a').decisions)).toEqual(
      Array(1_000).fill([{ atMs: 0, refusal: null }]),
    );
  });
});
