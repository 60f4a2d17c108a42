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

  it('aborts the current run on stop, waits for its end, and starts no other', async () => {
    const signals: AbortSignal[] = [];
    const { promise, resolve: endRun } = Promise.withResolvers<void>();
    const run = (signal: AbortSignal) => {
      signals.push(signal);
      return promise;
    };
    const work = createRecurringWork({ ...options, run });
    const onStopped = jest.fn();

    work.start();
    await jest.advanceTimersByTimeAsync(10);
    const stopped = work.stop().then(onStopped);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(onStopped).not.toHaveBeenCalled();
    endRun();
    await stopped;
    await jest.advanceTimersByTimeAsync(1_000);

    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
