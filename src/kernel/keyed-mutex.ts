/**
 * A mutex for each key, within this process. It saves writers of a row from conflicts and retries; the version of the
 * row is what protects it, across all processes.
 */
export class KeyedMutex {
  /** Not a `Map`: V8 keeps what all requests enter and leave alive for long (docs/performance.md). */
  private readonly latest: Record<string, Promise<unknown>> = Object.create(null);

  /** Runs a task when all earlier tasks of the key have settled. */
  run<Outcome>(key: string, task: () => Promise<Outcome>): Promise<Outcome> {
    const previous = this.latest[key];
    const current = previous === undefined ? task() : previous.then(task, task);
    this.latest[key] = current;
    const release = () => {
      if (this.latest[key] === current) delete this.latest[key];
    };
    current.then(release, release);
    return current;
  }
}
