/**
 * A condition in SQL. It may answer NULL instead of false: `noneOf` takes both for no, so that the whole is two-valued.
 */
export interface Predicate {
  readonly text: string;
  readonly selectivity: Selectivity;
}

/** How PostgreSQL can find the rows of a condition: one row, or hardly more, by a key; some by an index; by a scan of all. */
export type Selectivity = 'UNIQUE' | 'INDEXED' | 'SCAN';

const SELECTIVITIES: readonly Selectivity[] = ['UNIQUE', 'INDEXED', 'SCAN'];

/** Met by everybody. */
export const ALWAYS: Predicate = { text: 'TRUE', selectivity: 'SCAN' };

/** Met by nobody. */
export const NEVER: Predicate = { text: 'FALSE', selectivity: 'UNIQUE' };

/** A condition that every row must be looked at for. */
export function scanCondition(text: string): Predicate {
  return { text, selectivity: 'SCAN' };
}

/** A way in through an index; the condition that it leads to stands beside it. */
export function indexCondition(text: string): Predicate {
  return { text, selectivity: 'INDEXED' };
}

/** A way in that leads to one row, or hardly more. */
export function uniqueCondition(text: string): Predicate {
  return { text, selectivity: 'UNIQUE' };
}

export function isIndexed({ selectivity }: Pick<Predicate, 'selectivity'>): boolean {
  return selectivity !== 'SCAN';
}

export function allOf(predicates: readonly Predicate[]): Predicate {
  const said = predicates.filter((predicate) => predicate !== ALWAYS);
  const [first = ALWAYS, ...others] = said;
  if (others.length === 0) return first;
  return { text: join(said, ' AND '), selectivity: selectivityOf(said, (...places) => Math.min(...places)) };
}

export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first = NEVER, ...others] = predicates;
  if (others.length === 0) return first;
  return { text: join(predicates, ' OR '), selectivity: selectivityOf(predicates, (...places) => Math.max(...places)) };
}

export function noneOf({ text }: Predicate): Predicate {
  return scanCondition(`((${text}) IS NOT TRUE)`);
}

function selectivityOf(predicates: readonly Predicate[], choose: (...places: number[]) => number): Selectivity {
  return SELECTIVITIES[choose(...predicates.map(({ selectivity }) => SELECTIVITIES.indexOf(selectivity)))] ?? 'SCAN';
}

function join(predicates: readonly Predicate[], word: string): string {
  return `(${predicates.map(({ text }) => text).join(word)})`;
}
