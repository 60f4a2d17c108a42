/**
 * A condition in SQL. It may answer NULL instead of false: `noneOf` takes both for no, so that the whole is two-valued.
 */
export interface Predicate {
  readonly text: string;
  readonly reach: Reach;
}

/** Among how many rows those are that can meet a condition: the one, or hardly more, of a key; those of an index; all. */
export type Reach = 'ONE' | 'FEW' | 'ALL';

const REACHES: readonly Reach[] = ['ONE', 'FEW', 'ALL'];

/** Met by everybody. */
export const ALWAYS: Predicate = { text: 'TRUE', reach: 'ALL' };

/** Met by nobody. */
export const NEVER: Predicate = { text: 'FALSE', reach: 'ONE' };

/** A condition that every row must be looked at for. */
export function scanned(text: string): Predicate {
  return { text, reach: 'ALL' };
}

/** A way in through an index; the condition that it leads to stands beside it. */
export function anchored(text: string): Predicate {
  return { text, reach: 'FEW' };
}

/** A way in that leads to one row, or hardly more. */
export function pinned(text: string): Predicate {
  return { text, reach: 'ONE' };
}

export function isAnchored({ reach }: Pick<Predicate, 'reach'>): boolean {
  return reach !== 'ALL';
}

export function allOf(predicates: readonly Predicate[]): Predicate {
  const said = predicates.filter((predicate) => predicate !== ALWAYS);
  const [first = ALWAYS, ...others] = said;
  if (others.length === 0) return first;
  return { text: join(said, ' AND '), reach: reachOf(said, (...places) => Math.min(...places)) };
}

export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first = NEVER, ...others] = predicates;
  if (others.length === 0) return first;
  return { text: join(predicates, ' OR '), reach: reachOf(predicates, (...places) => Math.max(...places)) };
}

export function noneOf({ text }: Predicate): Predicate {
  return scanned(`((${text}) IS NOT TRUE)`);
}

function reachOf(predicates: readonly Predicate[], choose: (...places: number[]) => number): Reach {
  return REACHES[choose(...predicates.map(({ reach }) => REACHES.indexOf(reach)))] ?? 'ALL';
}

function join(predicates: readonly Predicate[], word: string): string {
  return `(${predicates.map(({ text }) => text).join(word)})`;
}
