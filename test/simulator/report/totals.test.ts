import { describe, expect, it } from '@jest/globals';
import type { ProvisioningEvent } from '../../../src/simulator/provisioning/provisioning-listener.ts';
import { createTotals } from '../../../src/simulator/report/totals.ts';
import { cycle } from './cycles.ts';

function failure(errorCode: string, detail: string): ProvisioningEvent {
  const at = new Date(0);
  const who = { sourceId: 'a', sourceName: 'a@acme.example', targetId: null, attributes: [] };
  return { at, cycle: 1, ...who, action: 'create', status: 'failure', errorCode, detail };
}

describe('createTotals', () => {
  it('sums up the counts of cycles, and shows the last size of the escrow', () => {
    const listener = createTotals();

    listener.cycleEnded?.(cycle(1, { created: 5, escrowed: 3 }));
    listener.cycleEnded?.(cycle(2, { created: 1, updated: 2, escrowed: 1 }));
    const { cycles, all } = listener.totals();

    expect(cycles).toBe(2);
    expect(all).toMatchObject({ created: 6, updated: 2, escrowed: 1, milliseconds: 20 });
  });

  it('separates the initial cycle from the incremental ones', () => {
    const listener = createTotals();

    listener.cycleEnded?.(cycle(1, { created: 500 }));
    listener.cycleEnded?.(cycle(2, { created: 1 }));
    const { initial, incremental } = listener.totals();

    expect(initial).toMatchObject({ created: 500 });
    expect(incremental).toMatchObject([{ created: 1 }]);
  });

  it('merges adjacent cycles when there are many, and loses none', () => {
    const listener = createTotals();

    for (let number = 2; number < 13_142; number++) listener.cycleEnded?.(cycle(number, { updated: 1 }));
    const { incremental } = listener.totals();

    expect(incremental.length).toBeLessThanOrEqual(48);
    expect(incremental.reduce((sum, { updated }) => sum + updated, 0)).toBe(13_140);
    expect(incremental.map(({ first }) => first.number)).toEqual(
      incremental.map((_, index) => (index === 0 ? 2 : (incremental[index - 1]?.last.number ?? 0) + 1)),
    );
  });

  it('lists failures by error code, most frequent first, with their last detail', () => {
    const listener = createTotals();

    listener.provisioned?.(failure('Conflict', 'taken'));
    listener.provisioned?.(failure('Timeout', 'no answer'));
    listener.provisioned?.(failure('Timeout', 'still no answer'));

    expect(listener.totals().failures).toEqual([
      { errorCode: 'Timeout', count: 2, detail: 'still no answer' },
      { errorCode: 'Conflict', count: 1, detail: 'taken' },
    ]);
  });
});
