/** Cleanup steps of resources, in the order in which they were opened. */
export interface CleanupStack {
  defer(step: () => Promise<void> | void): void;
  /**
   * Runs all steps in reverse order, also after one has failed. Further calls return the same promise.
   *
   * @throws AggregateError of the failures
   */
  close(): Promise<void>;
}

/** Creates an empty stack, like `AsyncDisposableStack`, which Node 22 does not have. */
export function createCleanupStack(): CleanupStack {
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
    defer: (step) => steps.push(step),
    close() {
      closed ??= run();
      return closed;
    },
  };
}
