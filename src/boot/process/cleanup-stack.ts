/** What must be undone at the end, gathered while it is done. */
export interface Closing {
  add(step: () => Promise<void> | void): void;
  /** Undoes everything, the last thing first, whatever fails on the way; the second call awaits the first. */
  close(): Promise<void>;
}

/** An empty list of things to undo. */
export function createClosing(): Closing {
  const steps: (() => Promise<void> | void)[] = [];
  let closed: Promise<void> | null = null;

  async function run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The server did not shut down cleanly.');
  }
  return {
    add: (step) => steps.push(step),
    close() {
      closed ??= run();
      return closed;
    },
  };
}
