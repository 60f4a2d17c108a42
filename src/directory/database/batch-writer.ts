/**
 * Writes in batches: what comes while one is under way goes into the next together, so that many small writes at once
 * become a few large ones. Whoever wrote hears how their batch went.
 */
export function gatherWrites<Item>(
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
