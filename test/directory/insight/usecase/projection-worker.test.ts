import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startProjectionWorker } from '../../../../src/directory/insight/usecase/projection-worker.ts';
import { fakeProjection } from './fake-projection.ts';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

describe('startProjectionWorker', () => {
  it('projects step by step until nothing is pending, and does nothing after it is stopped', async () => {
    const { projection, pending, calls } = fakeProjection(1_200);

    const stop = startProjectionWorker({ projection, onFailure: () => undefined });
    await until(() => pending() === 0);
    await stop();
    const callsAtStop = calls.length;
    await sleep(30);

    expect(calls).toEqual(['latestSequence', 'listPending', 'project', 'project', 'project']);
    expect(calls).toHaveLength(callsAtStop);
  });

  it('leaves an enterprise to the next round after three empty steps', async () => {
    const calls: string[] = [];
    const { projection } = fakeProjection(1, {
      async project() {
        calls.push('project');
        return { taken: 0, hasMore: true };
      },
    });

    const stop = startProjectionWorker({ projection, onFailure: () => undefined });
    await until(() => calls.length > 0);
    await sleep(200);
    await stop();

    expect(calls).toEqual(['project', 'project', 'project']);
  });

  it('reports a failure and continues', async () => {
    const failures: unknown[] = [];
    const failure = new Error('away');
    const { projection } = fakeProjection(1, { latestSequence: () => Promise.reject(failure) });

    const stop = startProjectionWorker({ projection, onFailure: (error) => failures.push(error) });
    await until(() => failures.length > 0);
    await stop();

    expect(failures).toEqual([failure]);
  });
});
