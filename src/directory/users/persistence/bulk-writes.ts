import { batchPerTick } from '../../database/batch-per-tick.ts';
import type { Statement, Statements } from '../../database/statements.ts';
import type { UserRow } from './fragments/user-row.ts';

/** A change of one user, with the names of `INPUT` in `user-changes.sql.ts`. */
export type UserWrite = Readonly<Record<string, unknown>>;

/** What a statement returns for a change that it made. */
export type Written = Pick<UserRow, 'manager_name'>;

/** Writes one change; returns `null` if the statement did not make it. */
export type WriteUser = (change: UserWrite) => Promise<Written | null>;

interface WrittenRow extends Written {
  readonly place: number;
}

/** Maximum characters of a batch; one profile has at most 100,000, plus its keys. */
const MAX_LENGTH = 1_000_000;

/**
 * Batches changes of users: those of one turn of the event loop share a statement, a transaction and a commit, up to
 * `MAX_LENGTH` characters. Each change succeeds or fails as it would alone.
 *
 * @param statement takes the changes as one JSON array, and their number
 * @param maxItems maximum number of changes in a batch
 */
export function batchWrites(statements: Statements, statement: Statement, maxItems?: number): WriteUser {
  const write = batchPerTick(
    async (changes: readonly string[]) => {
      const rows = await statements.run<WrittenRow>(statement, [toJsonArray(changes), changes.length]);
      const written = new Map(rows.map((row) => [row.place, row]));
      return changes.map((_, place) => written.get(place) ?? null);
    },
    { sizeOf: (change) => change.length, maxSize: MAX_LENGTH, ...(maxItems !== undefined && { maxItems }) },
  );
  // Each request serializes its own change, so that no batch blocks the event loop.
  return (change) => write(JSON.stringify(change));
}

/** Joins serialized objects to one JSON array, and adds the place of each. */
function toJsonArray(changes: readonly string[]): string {
  return `[${changes.map((change, place) => `{"place":${place},${change.slice(1)}`).join(',')}]`;
}
