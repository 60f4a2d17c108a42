import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRecurringWork } from '../../../src/directory/shared/recurring-work.ts';

const log = { info: () => undefined, warn: jest.fn() };
const options = { firstAfterMs: 10, everyMs: 100, log, onFailure: 'failed' };

describe('createRecurringWork', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('runs again after a failure, which it logs', async () => {
    const run = jest.fn(async () => {
      throw new Error('lost');
    });
    const work = createRecurringWork({ ...options, run });

    work.start();
    await jest.advanceTimersByTimeAsync(10);
    await jest.advanceTimersByTimeAsync(100);
    await work.stop();

    expect(run).toHaveBeenCalledTimes(2);
    expect(log.warn).toHaveBeenCalledWith({ err: expect.any(Error) }, 'failed');
  });

  it('aborts the current run on stop, and starts no other', async () => {
    const signals: AbortSignal[] = [];
    const run = async (signal: AbortSignal) => void signals.push(signal);
    const work = createRecurringWork({ ...options, run });

    work.start();
    await jest.advanceTimersByTimeAsync(10);
    await work.stop();
    await jest.advanceTimersByTimeAsync(1_000);

    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
