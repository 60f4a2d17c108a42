/**
 * Lets work on the same thing wait for its turn within this process. It guards nothing, the version of the row does
 * that across all processes; it spares those that would clash from reading and trying again.
 */
export class KeyedMutex {
  /** No `Map`: V8 keeps what passes through one alive for too long, see `Sockets` in `boot/process/listen.ts`. */
  private readonly latest: Record<string, Promise<unknown>> = Object.create(null);

  /** Does the work once all that was taken under the same key before has ended, however it ended. */
  run<Outcome>(key: string, work: () => Promise<Outcome>): Promise<Outcome> {
    const before = this.latest[key];
    const mine = before === undefined ? work() : before.then(work, work);
    this.latest[key] = mine;
    const leave = () => {
      if (this.latest[key] === mine) delete this.latest[key];
    };
    mine.then(leave, leave);
    return mine;
  }
}
