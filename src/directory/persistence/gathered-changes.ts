import DataLoader from 'dataloader';
import { isRefusedByServer } from './database-failure.ts';
import type { Statement, Statements } from './statements.ts';

/** More would hold what they change for too long. */
const MOST_AT_ONCE = 64;

/** What is to become of one user, by the names that the statement has for it. */
export type Change = Readonly<Record<string, unknown>>;

type Outcome = boolean | Error;

/**
 * Changes of users by one statement. Those that come up in one turn of the event loop, whoever makes them, are one
 * transaction; each succeeds or fails as it would alone.
 */
export class GatheredChanges {
  readonly #loader: DataLoader<Change, boolean>;

  constructor(
    private readonly statements: Statements,
    private readonly statement: Statement,
  ) {
    const options = { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: setImmediate };
    this.#loader = new DataLoader<Change, boolean>((changes) => this.#makeMany(changes), options);
  }

  /** Answers whether the change was made. */
  make(change: Change): Promise<boolean> {
    return this.#loader.load(change);
  }

  async #makeMany(changes: readonly Change[]): Promise<readonly Outcome[]> {
    try {
      return await this.#run(changes);
    } catch (error) {
      // Nothing was written, and who is to blame is not said; the others are not to suffer for it.
      if (changes.length === 1 || !isRefusedByServer(error)) throw error;
      return Promise.all(changes.map((change) => this.#makeAlone(change)));
    }
  }

  async #makeAlone(change: Change): Promise<Outcome> {
    try {
      const [isMade = false] = await this.#run([change]);
      return isMade;
    } catch (error) {
      return error as Error;
    }
  }

  async #run(changes: readonly Change[]): Promise<readonly boolean[]> {
    const asked = changes.map((change, place) => ({ ...change, place }));
    const rows = await this.statements.run<{ readonly place: number }>(this.statement, [
      JSON.stringify(asked),
      changes.length,
    ]);
    const made = new Set(rows.map(({ place }) => place));
    return changes.map((_, place) => made.has(place));
  }
}
