/**
 * A condition in SQL. It may answer NULL instead of false: `noneOf` takes both for no, so that the whole is two-valued.
 */
export interface Predicate {
  readonly text: string;
  /** The same without its ways in, for users at hand: a way in tempts the planner to take it. */
  readonly check: string;
  readonly reach: Reach;
}

/** Among how many rows those are that can meet a condition: the one, or hardly more, of a key; those of an index; all. */
export type Reach = 'ONE' | 'FEW' | 'ALL';

const REACHES: readonly Reach[] = ['ONE', 'FEW', 'ALL'];

/** Met by everybody. */
export const ALWAYS: Predicate = { text: 'TRUE', check: 'TRUE', reach: 'ALL' };

/** Met by nobody. */
export const NEVER: Predicate = { text: 'FALSE', check: 'FALSE', reach: 'ONE' };

/** A condition that every row must be looked at for. */
export function scanned(text: string): Predicate {
  return { text, check: text, reach: 'ALL' };
}

/** A way in through an index; the condition that it leads to stands beside it. */
export function anchored(text: string): Predicate {
  return { text, check: 'TRUE', reach: 'FEW' };
}

/** A way in that leads to one row, or hardly more. */
export function pinned(text: string): Predicate {
  return { text, check: 'TRUE', reach: 'ONE' };
}

export function isAnchored({ reach }: Pick<Predicate, 'reach'>): boolean {
  return reach !== 'ALL';
}

export function allOf(predicates: readonly Predicate[]): Predicate {
  const said = predicates.filter((predicate) => predicate !== ALWAYS);
  const [first = ALWAYS, ...others] = said;
  if (others.length === 0) return first;
  return { ...join(said, ' AND '), reach: reachOf(said, (...places) => Math.min(...places)) };
}

export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first = NEVER, ...others] = predicates;
  if (others.length === 0) return first;
  return { ...join(predicates, ' OR '), reach: reachOf(predicates, (...places) => Math.max(...places)) };
}

export function noneOf({ text, check }: Predicate): Predicate {
  return { text: `((${text}) IS NOT TRUE)`, check: `((${check}) IS NOT TRUE)`, reach: 'ALL' };
}

function reachOf(predicates: readonly Predicate[], choose: (...places: number[]) => number): Reach {
  return REACHES[choose(...predicates.map(({ reach }) => REACHES.indexOf(reach)))] ?? 'ALL';
}

function join(predicates: readonly Predicate[], word: string): Pick<Predicate, 'text' | 'check'> {
  const joined = (texts: readonly string[]) => `(${texts.join(word)})`;
  return { text: joined(predicates.map(({ text }) => text)), check: joined(predicates.map(({ check }) => check)) };
}
