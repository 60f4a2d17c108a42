import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FairQueue } from '../../src/kernel/fair-queue.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Runs tasks that end on demand, and records the order in which they start. */
function observed(limits: { maxConcurrent: number; maxConcurrentPerKey: number; maxQueuedPerKey?: number }) {
  const queue = new FairQueue({ maxQueuedPerKey: 1_000, ...limits });
  const started: string[] = [];
  const running: { key: string; end: () => void }[] = [];
  const send = (key: string) =>
    queue.run(key, () => {
      started.push(key);
      return new Promise<void>((end) => running.push({ key, end }));
    });
  const endFirst = async () => {
    running.shift()?.end();
    await turn();
  };
  return { queue, started, running, send, endFirst };
}

describe('FairQueue', () => {
  it('lets a new key wait for one task of each other key, however many tasks these have queued', async () => {
    const { started, send, endFirst } = observed({ maxConcurrent: 1, maxConcurrentPerKey: 1 });
    for (let i = 0; i < 300; i += 1) send('a');
    for (let i = 0; i < 300; i += 1) send('b');
    await turn();

    send('c');
    for (let i = 0; i < 3; i += 1) await endFirst();

    expect(started).toEqual(['a', 'b', 'c', 'a']);
  });

  it('leaves room for other keys when one key has reached its limit', async () => {
    const { started, send } = observed({ maxConcurrent: 2, maxConcurrentPerKey: 1 });
    send('a');
    send('a');
    await turn();

    send('b');
    await turn();

    expect(started).toEqual(['a', 'b']);
  });

  it('refuses a task of a key whose queue is full, and accepts tasks of other keys', async () => {
    const { send, started } = observed({ maxConcurrent: 2, maxConcurrentPerKey: 1, maxQueuedPerKey: 2 });
    for (let i = 0; i < 3; i += 1) send('a');

    await expect(send('a')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    send('b');
    await turn();

    expect(started).toEqual(['a', 'b']);
  });

  it('runs the next task after one that fails', async () => {
    const { queue } = observed({ maxConcurrent: 1, maxConcurrentPerKey: 1 });
    const failing = queue.run('a', () => Promise.reject(new Error('broken')));

    await expect(failing).rejects.toThrow('broken');
    await expect(queue.run('a', async () => 'done')).resolves.toBe('done');
  });

  it('runs every task, in order within a key, within its limits, and no key twice while another waits', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 4 }), async (keysOfTasks, maxConcurrent) => {
        const maxConcurrentPerKey = Math.max(1, Math.floor(maxConcurrent / 2));
        const { started, running, send, endFirst } = observed({ maxConcurrent, maxConcurrentPerKey });
        for (const key of keysOfTasks) send(key);
        await turn();

        while (running.length > 0) {
          expect(running.length).toBeLessThanOrEqual(maxConcurrent);
          for (const { key } of running) {
            expect(running.filter((other) => other.key === key).length).toBeLessThanOrEqual(maxConcurrentPerKey);
          }
          await endFirst();
        }
        expect([...started].sort()).toEqual([...keysOfTasks].sort());
        if (maxConcurrent === 1) expect(started).toEqual(roundRobin(keysOfTasks));
      }),
      { numRuns: 60 },
    );
  });
});

/** The keys in round-robin order: one task of each key that has tasks left, in order of arrival. */
function roundRobin(keysOfTasks: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const key of keysOfTasks) left.set(key, (left.get(key) ?? 0) + 1);
  const taken: string[] = [];
  while (taken.length < keysOfTasks.length) {
    for (const [key, count] of left) {
      if (count > 0) taken.push(key);
      left.set(key, count - 1);
    }
  }
  return taken;
}
