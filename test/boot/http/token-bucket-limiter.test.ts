import { describe, expect, it } from '@jest/globals';
import { type Leave, LONGEST_WAIT_MS, type Refusal, WorkBudget } from '../../../src/boot/http/token-bucket-limiter.ts';

interface Told {
  readonly atMs: number;
  readonly refusal: Refusal | null;
}

/** A budget with a clock that stands still until it is moved, a sweep at a time. */
function budgetOf({ unitsPerSecond = 500, mostAtOnce = 64 } = {}) {
  let nowMs = 0;
  let due: { atMs: number; work: () => void }[] = [];
  const later = (work: () => void, ms: number) => void due.push({ atMs: nowMs + ms, work });
  const budget = new WorkBudget({ unitsPerSecond, mostAtOnce, nowMs: () => nowMs, later });

  const pass = (ms: number) => {
    const untilMs = nowMs + ms;
    for (; nowMs < untilMs; nowMs += 5) {
      const now = due.filter(({ atMs }) => atMs <= nowMs);
      due = due.filter(({ atMs }) => atMs > nowMs);
      for (const { work } of now) work();
    }
  };
  /** A request that is answered at once when it goes on, for its price. */
  const ask = (token: string, units: number): Told[] => {
    const told: Told[] = [];
    const leaving: { leave?: Leave } = {};
    leaving.leave = budget.enter(token, (refusal) => {
      told.push({ atMs: nowMs, refusal });
      if (refusal === null) queueMicrotask(() => leaving.leave?.(units));
    });
    return told;
  };
  /** A request that is under way until it is told to leave. */
  const begin = (token: string) => {
    const told: Told[] = [];
    const leave = budget.enter(token, (refusal) => told.push({ atMs: nowMs, refusal }));
    return { told, leave };
  };
  return { budget, pass, ask, begin, timers: () => due.length };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const refusals = (all: readonly (readonly Told[])[]) => all.flat().filter(({ refusal }) => refusal !== null);

describe('WorkBudget', () => {
  it('never refuses a token that asks for a hundred single users a second, for minutes and in bursts', async () => {
    const { pass, ask } = budgetOf();
    const all: Told[][] = [];
    for (let second = 0; second < 180; second += 1) {
      const burst = second < 60 ? 100 : second % 10 === 0 ? 1_000 : 0;
      for (let i = 0; i < burst; i += 1) all.push(ask('entra', 1));
      await settle();
      for (let i = 0; i < 20; i += 1) {
        pass(50);
        await settle();
      }
    }

    expect(all).toHaveLength(60 * 100 + 12 * 1_000);
    expect(all.every((told) => told.length === 1)).toBe(true);
    expect(refusals(all)).toEqual([]);
  });

  it('lets what is within the budget go on at once, without a timer', () => {
    const { ask, timers } = budgetOf({ unitsPerSecond: 10 });

    const all = Array.from({ length: 10 }, () => ask('a', 1));

    expect(all).toEqual(Array(10).fill([{ atMs: 0, refusal: null }]));
    expect(timers()).toBe(0);
  });

  it('lets what is over it wait in its order until it is paid for, and nobody else', async () => {
    const { pass, ask } = budgetOf({ unitsPerSecond: 10 });
    ask('a', 31);
    await settle();

    const [first, second, other] = [ask('a', 1), ask('a', 1), ask('b', 1)];
    pass(4_000);

    expect(other).toEqual([{ atMs: 0, refusal: null }]);
    expect(first[0]?.refusal).toBeNull();
    // 21 units owed, and one to go on with.
    expect(first[0]?.atMs).toBeGreaterThanOrEqual(2_200);
    expect(first[0]?.atMs).toBeLessThan(2_300);
    expect(second[0]?.atMs).toBeGreaterThan(first[0]?.atMs ?? 0);
  });

  it('refuses after five seconds, and tells when the debt will be paid', async () => {
    const { pass, ask, timers } = budgetOf({ unitsPerSecond: 10 });
    ask('a', 210);
    await settle();

    const told = ask('a', 1);
    pass(LONGEST_WAIT_MS - 50);
    expect(told).toEqual([]);
    pass(100);

    expect(told).toEqual([{ atMs: LONGEST_WAIT_MS, refusal: { reason: 'RATE', retryAfterSeconds: 16 } }]);
    pass(100);
    expect(timers()).toBe(0);
  });

  it('answers so many requests of a token at a time, and the next when one is answered', () => {
    const { begin } = budgetOf({ mostAtOnce: 32 });
    const running = Array.from({ length: 32 }, () => begin('a'));

    const next = begin('a');
    expect(running.every(({ told }) => told.length === 1)).toBe(true);
    expect(next.told).toEqual([]);
    running[0]?.leave(1);

    expect(next.told).toEqual([{ atMs: 0, refusal: null }]);
  });

  it('says when it is answers that are waited for', () => {
    const { begin, pass } = budgetOf({ mostAtOnce: 1 });
    begin('a');

    const next = begin('a');
    pass(LONGEST_WAIT_MS + 50);

    expect(next.told[0]?.refusal).toEqual({ reason: 'CONCURRENCY', retryAfterSeconds: 1 });
  });

  it('forgets whoever goes away while waiting, at no price', () => {
    const { budget, begin } = budgetOf({ mostAtOnce: 1 });
    const running = begin('a');
    const gone = begin('a');
    const next = begin('a');

    gone.leave(1_000_000);
    running.leave(1);

    expect(gone.told).toEqual([]);
    expect(next.told).toEqual([{ atMs: 0, refusal: null }]);
    expect(budget.waiting).toBe(0);
  });

  it('takes back nothing twice from who was refused', () => {
    const { begin, pass } = budgetOf({ mostAtOnce: 1 });
    const running = begin('a');
    const refused = begin('a');
    pass(LONGEST_WAIT_MS + 50);
    refused.leave(1);

    const next = begin('a');
    expect(next.told).toEqual([]);
    running.leave(1);
    expect(next.told).toHaveLength(1);
  });

  it('keeps so many waiting at most, of one token and in all', () => {
    const { budget, begin } = budgetOf({ mostAtOnce: 1 });
    for (const token of ['a', 'b', 'c', 'd', 'e']) for (let i = 0; i < 2_001; i += 1) begin(token);

    expect(budget.waiting).toBe(8_000);
    expect(begin('a').told[0]?.refusal).toMatchObject({ reason: 'CONCURRENCY' });
    expect(begin('f').told).toEqual([{ atMs: 0, refusal: null }]);
  });

  it('gives back the unit of what costs nothing', async () => {
    const { ask } = budgetOf({ unitsPerSecond: 1 });
    for (let i = 0; i < 50; i += 1) {
      expect(ask('gateway', 0)).toEqual([{ atMs: 0, refusal: null }]);
      await settle();
    }
  });

  it('has no limits at 0', async () => {
    const { ask, begin } = budgetOf({ unitsPerSecond: 0, mostAtOnce: 0 });
    ask('a', 1_000_000);
    await settle();

    expect(Array.from({ length: 1_000 }, () => begin('a').told)).toEqual(
      Array(1_000).fill([{ atMs: 0, refusal: null }]),
    );
  });
});
