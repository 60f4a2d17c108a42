/** The counts that jest hands to its reporters at the end of a run. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** Test files that could not be run. */
  readonly numRuntimeErrorTestSuites: number;
}

/** A jest reporter that prints the result in one plain line, below jest's own summary. */
export default class ClosingLine {
  /** Called by jest at the end of a run. */
  onRunComplete(_contexts: unknown, results: Results): void {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    process.on('exit', () => process.stdout.write(`${numPassedTests} passed, ${failed} failed${skipped}\n`));
  }
}
