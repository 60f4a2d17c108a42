/**
 * A condition in SQL. It may be NULL instead of false; `noneOf` treats both alike, so that no NULL changes a result.
 */
export interface Predicate {
  readonly text: string;
  readonly selectivity: Selectivity;
}

/** How PostgreSQL finds the rows of a condition: a few by a unique key, some by an index, or all by a scan. */
export type Selectivity = 'UNIQUE' | 'INDEXED' | 'SCAN';

const SELECTIVITIES: readonly Selectivity[] = ['UNIQUE', 'INDEXED', 'SCAN'];

/** Matches every row. */
export const ALWAYS: Predicate = { text: 'TRUE', selectivity: 'SCAN' };

/** Matches no row. */
export const NEVER: Predicate = { text: 'FALSE', selectivity: 'UNIQUE' };

/** A condition that no index supports. */
export function scanCondition(text: string): Predicate {
  return { text, selectivity: 'SCAN' };
}

/** A condition that an index supports. */
export function indexCondition(text: string): Predicate {
  return { text, selectivity: 'INDEXED' };
}

/** A condition that a unique index supports, which finds a few rows at most. */
export function uniqueCondition(text: string): Predicate {
  return { text, selectivity: 'UNIQUE' };
}

/** Whether an index finds the rows. */
export function isIndexed({ selectivity }: Pick<Predicate, 'selectivity'>): boolean {
  return selectivity !== 'SCAN';
}

/** The conjunction of conditions; as selective as the most selective one. */
export function allOf(predicates: readonly Predicate[]): Predicate {
  const given = predicates.filter((predicate) => predicate !== ALWAYS);
  const [first = ALWAYS, ...others] = given;
  if (others.length === 0) return first;
  return { text: join(given, ' AND '), selectivity: selectivityOf(given, (...indexes) => Math.min(...indexes)) };
}

/** The disjunction of conditions; as selective as the least selective one. */
export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first = NEVER, ...others] = predicates;
  if (others.length === 0) return first;
  return {
    text: join(predicates, ' OR '),
    selectivity: selectivityOf(predicates, (...indexes) => Math.max(...indexes)),
  };
}

/** The negation of a condition, true also where that is NULL. */
export function noneOf({ text }: Predicate): Predicate {
  return scanCondition(`((${text}) IS NOT TRUE)`);
}

function selectivityOf(predicates: readonly Predicate[], choose: (...indexes: number[]) => number): Selectivity {
  return SELECTIVITIES[choose(...predicates.map(({ selectivity }) => SELECTIVITIES.indexOf(selectivity)))] ?? 'SCAN';
}

function join(predicates: readonly Predicate[], word: string): string {
  return `(${predicates.map(({ text }) => text).join(word)})`;
}
