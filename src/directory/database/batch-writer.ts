/**
 * Creates a writer that batches while it is busy: the items that arrive during a write are written together in the next
 * one. Thus many small writes become a few large ones, and a single item is written without delay.
 *
 * @param write writes a batch; batches never overlap
 * @returns adds items to the next batch; the promise settles as the write of that batch does
 */
export function createBatchWriter<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (items: readonly Item[]) => Promise<void> {
  let waiting: Item[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();

  function writeWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    next = null;
    return write(batch);
  }

  return (items) => {
    waiting.push(...items);
    next ??= last.then(writeWaiting);
    last = next.catch(() => {});
    return next;
  };
}
