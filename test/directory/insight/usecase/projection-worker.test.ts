import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../../../src/directory/access/usecase/session.ts';
import type { CountingStep, NumbersStore } from '../../../../src/directory/insight/domain/statistics-store.ts';
import { catchUp } from '../../../../src/directory/insight/usecase/project-now.ts';
import { keepCounting } from '../../../../src/directory/insight/usecase/projection-worker.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { memoryStores } from '../../../support/memory-stores.ts';

const ENTERPRISE = 1 as EnterpriseId;

/** Numbers that have so many changes left to count, and write down what they are asked. */
function numbersWith(left: number, parts: Partial<NumbersStore> = {}) {
  const asked: string[] = [];
  let rest = left;
  const numbers: NumbersStore = {
    ...memoryStores().numbers,
    async count(_enterpriseId, most): Promise<CountingStep> {
      asked.push('count');
      const taken = Math.min(rest, most);
      rest -= taken;
      return { taken, hasMore: rest > 0 };
    },
    async uncounted() {
      asked.push('uncounted');
      return rest > 0 ? [ENTERPRISE] : [];
    },
    async lastChange() {
      asked.push('lastChange');
      return '1';
    },
    ...parts,
  };
  return { numbers, asked, rest: () => rest };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

describe('catching up', () => {
  const sessionOf = (numbers: NumbersStore, clock: () => Date) =>
    ({ stores: { ...memoryStores(), numbers }, clock }) as never;

  it('counts everything when there is little', async () => {
    const { numbers, asked } = numbersWith(700);

    await catchUp(
      sessionOf(numbers, () => new Date(0)),
      ENTERPRISE,
    );

    expect(asked).toEqual(['count', 'count']);
  });

  it('leaves the rest to others when there is much', async () => {
    const { numbers, rest } = numbersWith(1_000_000);

    await catchUp(
      sessionOf(numbers, () => new Date(0)),
      ENTERPRISE,
    );

    expect(rest()).toBe(997_000);
  });

  it('stops when it takes too long', async () => {
    const { numbers, asked } = numbersWith(1_000_000);
    const times = [0, 200, 400].map((ms) => new Date(ms));

    await catchUp(
      sessionOf(numbers, () => times.shift() ?? new Date(600)),
      ENTERPRISE,
    );

    expect(asked).toEqual(['count', 'count']);
  });
});

describe('keeping on counting', () => {
  it('counts step by step until nothing is left, and stops when told to', async () => {
    const { numbers, rest, asked } = numbersWith(1_200);

    const stop = keepCounting({ numbers, onFailure: () => undefined });
    await until(() => rest() === 0);
    await stop();
    const asOfNow = asked.length;
    await sleep(30);

    expect(asked).toEqual(['lastChange', 'uncounted', 'count', 'count', 'count']);
    expect(asked).toHaveLength(asOfNow);
  });

  it('is content for now with an enterprise that cannot be counted yet', async () => {
    const asked: string[] = [];
    const { numbers } = numbersWith(1, {
      async count() {
        asked.push('count');
        return { taken: 0, hasMore: true };
      },
    });

    const stop = keepCounting({ numbers, onFailure: () => undefined });
    await until(() => asked.length > 0);
    await sleep(200);
    await stop();

    expect(asked).toEqual(['count', 'count', 'count']);
  });

  it('tells of a failure and goes on', async () => {
    const failures: unknown[] = [];
    const failure = new Error('away');
    const { numbers } = numbersWith(1, { lastChange: () => Promise.reject(failure) });

    const stop = keepCounting({ numbers, onFailure: (error) => failures.push(error) });
    await until(() => failures.length > 0);
    await stop();

    expect(failures).toEqual([failure]);
  });
});
