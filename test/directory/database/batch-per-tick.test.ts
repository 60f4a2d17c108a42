import { expect, it } from '@jest/globals';
import { type BatchLimits, batchPerTick } from '../../../src/directory/database/batch-per-tick.ts';

/** An error of the server. */
const refused = (code: string) => Object.assign(new Error(`refused: ${code}`), { severity: 'ERROR', code });

/** Work that doubles each item, and records its batches. */
function noted(refuse: (items: readonly number[], calls: number) => Error | null, limits: BatchLimits<number> = {}) {
  const calls: number[][] = [];
  const work = async (items: readonly number[]) => {
    calls.push([...items]);
    const error = refuse(items, calls.length);
    if (error !== null) throw error;
    return items.map((item) => item * 2);
  };
  return { calls, ask: batchPerTick(work, limits) };
}

it('batches the calls of one turn of the event loop, at most 64, and not later ones', async () => {
  const { calls, ask } = noted(() => null);

  const all = Array.from({ length: 70 }, (_, at) => at);
  expect(await Promise.all(all.map(ask))).toEqual(all.map((item) => item * 2));
  expect(await ask(7)).toBe(14);

  expect(calls.map(({ length }) => length)).toEqual([64, 6, 1]);
});

it('splits a batch that is too large', async () => {
  const { calls, ask } = noted(() => null, { sizeOf: (item) => item, maxSize: 10 });

  expect(await Promise.all([4, 6, 1, 99, 3, 3].map(ask))).toEqual([8, 12, 2, 198, 6, 6]);

  expect(calls).toEqual([[4, 6], [1], [99], [3, 3]]);
});

it('retries each item separately when the server rejects the batch, and rejects only those that fail again', async () => {
  const { calls, ask } = noted((items) => (items.includes(2) ? refused('23505') : null));

  const outcomes = await Promise.allSettled([1, 2, 3].map(ask));

  expect(outcomes).toMatchObject([{ value: 2 }, { reason: { code: '23505' } }, { value: 6 }]);
  expect(calls).toEqual([[1, 2, 3], [1], [2], [3]]);
});

it('repeats a deadlock once, also of a single item', async () => {
  const once = noted((_items, calls) => (calls === 1 ? refused('40P01') : null));
  const always = noted(() => refused('40P01'));

  expect(await once.ask(4)).toBe(8);
  await expect(always.ask(4)).rejects.toMatchObject({ code: '40P01' });
  expect(always.calls).toHaveLength(2);
});

it('repeats nothing when the outcome is unknown', async () => {
  const { calls, ask } = noted(() => Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' }));

  const outcomes = await Promise.allSettled([1, 2].map(ask));

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(calls).toEqual([[1, 2]]);
});
