import { gatherTurn } from './gather-turn.ts';
import type { Statement, Statements } from './statements.ts';

/** What is to become of one user, by the names that `user-change-statements.ts` has for it. */
export type Change = Readonly<Record<string, unknown>>;

/** Makes a change, and answers whether it was made. */
export type Make = (change: Change) => Promise<boolean>;

/**
 * Makes changes of users by a statement that takes many. Those that come up in one turn of the event loop are one
 * transaction, and one commit; each succeeds or fails as it would alone.
 *
 * @param most how many at once
 */
export function gatherChanges(statements: Statements, statement: Statement, most?: number): Make {
  return gatherTurn(async (changes: readonly Change[]) => {
    const asked = JSON.stringify(changes.map((change, place) => ({ ...change, place })));
    const rows = await statements.run<{ readonly place: number }>(statement, [asked, changes.length]);
    const made = new Set(rows.map(({ place }) => place));
    return changes.map((_, place) => made.has(place));
  }, most);
}
