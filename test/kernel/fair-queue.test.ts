import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FairQueue } from '../../src/kernel/fair-queue.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Sends works through a line, each ending when it is told to, and keeps book of what began. */
function observed(limits: { maxConcurrent: number; maxConcurrentPerKey: number; maxQueuedPerKey?: number }) {
  const line = new FairQueue({ maxQueuedPerKey: 1_000, ...limits });
  const begun: string[] = [];
  const running: { key: string; end: () => void }[] = [];
  const send = (key: string) =>
    line.run(key, () => {
      begun.push(key);
      return new Promise<void>((end) => running.push({ key, end }));
    });
  const endFirst = async () => {
    running.shift()?.end();
    await turn();
  };
  return { line, begun, running, send, endFirst };
}

describe('FairQueue', () => {
  it('lets a key that comes late wait for one work of each other key, however much they have waiting', async () => {
    const { begun, send, endFirst } = observed({ maxConcurrent: 1, maxConcurrentPerKey: 1 });
    for (let i = 0; i < 300; i += 1) send('a');
    for (let i = 0; i < 300; i += 1) send('b');
    await turn();

    send('c');
    for (let i = 0; i < 3; i += 1) await endFirst();

    expect(begun).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps a place for others where one key may not have all', async () => {
    const { begun, send } = observed({ maxConcurrent: 2, maxConcurrentPerKey: 1 });
    send('a');
    send('a');
    await turn();

    send('b');
    await turn();

    expect(begun).toEqual(['a', 'b']);
  });

  it('refuses what takes more than the bound of a key, and takes what others send', async () => {
    const { send, begun } = observed({ maxConcurrent: 2, maxConcurrentPerKey: 1, maxQueuedPerKey: 2 });
    for (let i = 0; i < 3; i += 1) send('a');

    await expect(send('a')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    send('b');
    await turn();

    expect(begun).toEqual(['a', 'b']);
  });

  it('goes on behind work that fails', async () => {
    const { line } = observed({ maxConcurrent: 1, maxConcurrentPerKey: 1 });
    const failing = line.run('a', () => Promise.reject(new Error('broken')));

    await expect(failing).rejects.toThrow('broken');
    await expect(line.run('a', async () => 'done')).resolves.toBe('done');
  });

  it('serves all, in order within a key, never beyond its limits, and no key twice while another waits', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 4 }), async (asked, maxConcurrent) => {
        const maxConcurrentPerKey = Math.max(1, Math.floor(maxConcurrent / 2));
        const { begun, running, send, endFirst } = observed({ maxConcurrent, maxConcurrentPerKey });
        for (const key of asked) send(key);
        await turn();

        while (running.length > 0) {
          expect(running.length).toBeLessThanOrEqual(maxConcurrent);
          for (const { key } of running) {
            expect(running.filter((other) => other.key === key).length).toBeLessThanOrEqual(maxConcurrentPerKey);
          }
          await endFirst();
        }
        expect([...begun].sort()).toEqual([...asked].sort());
        if (maxConcurrent === 1) expect(begun).toEqual(inTurns(asked));
      }),
      { numRuns: 60 },
    );
  });
});

/** The keys as a round robin takes them: one of each that has any left, the first comer first. */
function inTurns(asked: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const key of asked) left.set(key, (left.get(key) ?? 0) + 1);
  const taken: string[] = [];
  while (taken.length < asked.length) {
    for (const [key, count] of left) {
      if (count > 0) taken.push(key);
      left.set(key, count - 1);
    }
  }
  return taken;
}
