/**
 * Lets work on the same thing wait for its turn within this process. It guards nothing, the version of the row does
 * that across all processes; it spares those that would clash from reading and trying again.
 */
export class Turns {
  private readonly latest = new Map<string, Promise<unknown>>();

  /** Does the work once all that was taken under the same key before has ended, however it ended. */
  take<Outcome>(key: string, work: () => Promise<Outcome>): Promise<Outcome> {
    const before = this.latest.get(key);
    const mine = before === undefined ? work() : before.then(work, work);
    this.latest.set(key, mine);
    const leave = () => {
      if (this.latest.get(key) === mine) this.latest.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }
}
