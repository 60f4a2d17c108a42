import { describe, expect, it } from '@jest/globals';
import { createCleanupStack } from '../../../src/boot/process/cleanup-stack.ts';

describe('createCleanupStack', () => {
  it('runs the steps in reverse order, each once', async () => {
    const done: string[] = [];
    const cleanup = createCleanupStack();
    for (const name of ['log', 'database', 'listener']) cleanup.defer(() => void done.push(name));

    await Promise.all([cleanup.close(), cleanup.close()]);

    expect(done).toEqual(['listener', 'database', 'log']);
  });

  it('runs the other steps when one fails, and then fails', async () => {
    const done: string[] = [];
    const cleanup = createCleanupStack();
    cleanup.defer(() => void done.push('log'));
    cleanup.defer(() => Promise.reject(new Error('stuck')));

    const end = cleanup.close();

    await expect(end).rejects.toThrow(AggregateError);
    expect(done).toEqual(['log']);
  });
});
