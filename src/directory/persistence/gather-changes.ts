import { gatherTurn } from './gather-turn.ts';
import type { Statement, Statements } from './statements.ts';

/** What is to become of one user, by the names that `user-change-statements.ts` has for it. */
export type Change = Readonly<Record<string, unknown>>;

/**
 * Makes changes of users by a statement that takes many. Those that come up in one turn of the event loop are one
 * transaction, and one commit; each succeeds or fails as it would alone.
 *
 * @returns answers whether the change was made
 */
export function gatherChanges(statements: Statements, statement: Statement): (change: Change) => Promise<boolean> {
  return gatherTurn((changes) => makeChanges(statements, statement, changes));
}

/** Makes changes in one transaction, all or, when the server refuses one of them, none; answers which were made. */
export async function makeChanges(
  statements: Statements,
  statement: Statement,
  changes: readonly Change[],
): Promise<readonly boolean[]> {
  const asked = JSON.stringify(changes.map((change, place) => ({ ...change, place })));
  const rows = await statements.run<{ readonly place: number }>(statement, [asked, changes.length]);
  const made = new Set(rows.map(({ place }) => place));
  return changes.map((_, place) => made.has(place));
}
