import { describe, expect, it } from '@jest/globals';
import { createCleanupStack } from '../../../src/boot/process/cleanup-stack.ts';

describe('createClosing', () => {
  it('undoes the last thing first, and each thing once', async () => {
    const undone: string[] = [];
    const closing = createCleanupStack();
    for (const name of ['log', 'database', 'listener']) closing.defer(() => void undone.push(name));

    await Promise.all([closing.close(), closing.close()]);

    expect(undone).toEqual(['listener', 'database', 'log']);
  });

  it('undoes the rest when one thing fails, and tells of it', async () => {
    const undone: string[] = [];
    const closing = createCleanupStack();
    closing.defer(() => void undone.push('log'));
    closing.defer(() => Promise.reject(new Error('stuck')));

    const end = closing.close();

    await expect(end).rejects.toThrow(AggregateError);
    expect(undone).toEqual(['log']);
  });
});
