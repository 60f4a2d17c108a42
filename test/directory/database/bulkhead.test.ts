import { describe, expect, it } from '@jest/globals';
import { Bulkhead } from '../../../src/directory/database/bulkhead.ts';
import type { Statement } from '../../../src/directory/database/statements.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';

const of = (enterpriseId: number): Statement => ({ name: null, text: '', enterpriseId: enterpriseId as EnterpriseId });
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Starts so many statements, each of an enterprise of its own, and returns how many run at the same time. */
async function running(bulkhead: Bulkhead, queryClass: 'PAGE' | 'RANGE' | 'SCAN', count: number): Promise<number> {
  let started = 0;
  const run = () => {
    started += 1;
    return new Promise<never>(() => undefined);
  };
  for (let at = 0; at < count; at += 1) void bulkhead.run(queryClass, of(at), run);
  await turn();
  return started;
}

describe('Bulkhead', () => {
  it.each([
    [2, 1, 1, 0],
    [3, 1, 1, 1],
    [8, 4, 2, 2],
    [32, 16, 4, 4],
  ])('of %i connections runs %i pages, %i ranges and then %i scans', async (connections, pages, ranges, scans) => {
    const bulkhead = new Bulkhead({ connections, queueTimeoutMs: 1_000 });

    const counts = [
      await running(bulkhead, 'PAGE', 40),
      await running(bulkhead, 'RANGE', 40),
      await running(bulkhead, 'SCAN', 40),
    ];

    expect(counts).toEqual([pages, ranges, scans]);
  });

  it('drops a statement that waited for the timeout', async () => {
    const bulkhead = new Bulkhead({ connections: 1, queueTimeoutMs: -1 });

    await expect(bulkhead.run('RANGE', of(1), async () => [])).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });
});
