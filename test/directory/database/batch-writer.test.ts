import { describe, expect, it } from '@jest/globals';
import { createBatchWriter } from '../../../src/directory/database/batch-writer.ts';

/** The batches that were written; each write is pending until the test settles it. */
function arrange() {
  const batches: (readonly number[])[] = [];
  const ends: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const write = createBatchWriter<number>((items) => {
    batches.push(items);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    ends.push({ resolve, reject });
    return promise;
  });
  return { batches, ends, write };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('createBatchWriter', () => {
  it('writes a single call at once', async () => {
    const { batches, ends, write } = arrange();

    const written = write([1, 2]);
    await turn();
    ends[0]?.resolve();

    await expect(written).resolves.toBeUndefined();
    expect(batches).toEqual([[1, 2]]);
  });

  it('writes the items that arrive during a write in one batch, one batch at a time', async () => {
    const { batches, ends, write } = arrange();

    const first = write([1]);
    await turn();
    const others = [write([2]), write([3]), write([4, 5])];
    await turn();
    expect(batches).toEqual([[1]]);
    ends[0]?.resolve();
    await first;
    await turn();
    ends[1]?.resolve();
    await Promise.all(others);

    expect(batches).toEqual([[1], [2, 3, 4, 5]]);
  });

  it('rejects the calls of a failed batch, and writes the next one', async () => {
    const { batches, ends, write } = arrange();

    const failing = write([1]);
    await turn();
    const next = write([2]);
    ends[0]?.reject(new Error('lost'));
    await expect(failing).rejects.toThrow('lost');
    await turn();
    ends[1]?.resolve();

    await expect(next).resolves.toBeUndefined();
    expect(batches).toEqual([[1], [2]]);
  });
});
