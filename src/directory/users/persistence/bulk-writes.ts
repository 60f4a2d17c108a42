import { gatherTurn } from '../../database/gather-turn.ts';
import type { Statement, Statements } from '../../database/statements.ts';
import type { UserRow } from './fragments/user-row.ts';

/** What is to become of one user, by the names that `user-change-statements.ts` has for it. */
export type Change = Readonly<Record<string, unknown>>;

/** What a statement says of a change that was made. */
export type Made = Pick<UserRow, 'manager_name'>;

/** Makes a change; `null` when it was not made. */
export type Make = (change: Change) => Promise<Made | null>;

interface MadeRow extends Made {
  readonly place: number;
}

/** Characters of one statement; a profile has 100,000 at most, and comes with its keys. */
const MAX_LENGTH = 1_000_000;

/**
 * Makes changes of users by a statement that takes many. Those that come up in one turn of the event loop are one
 * transaction, and one commit, if they are not too long for it; each succeeds or fails as it would alone.
 *
 * @param most how many at once
 */
export function gatherChanges(statements: Statements, statement: Statement, most?: number): Make {
  const make = gatherTurn(
    async (changes: readonly string[]) => {
      const rows = await statements.run<MadeRow>(statement, [listOf(changes), changes.length]);
      const made = new Map(rows.map((row) => [row.place, row]));
      return changes.map((_, place) => made.get(place) ?? null);
    },
    { sizeOf: (change) => change.length, maxSize: MAX_LENGTH, ...(most !== undefined && { most }) },
  );
  // Each is written as JSON in the turn of its own request.
  return (change) => make(JSON.stringify(change));
}

/** One JSON document of many objects, each with its place. */
function listOf(changes: readonly string[]): string {
  return `[${changes.map((change, place) => `{"place":${place},${change.slice(1)}`).join(',')}]`;
}
