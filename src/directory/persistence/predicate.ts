/**
 * A condition in SQL. It may answer NULL instead of false: `noneOf` takes both for no, so that the whole is two-valued.
 */
export interface Predicate {
  readonly text: string;
  /** Whether an index leads to the few rows that can meet it. */
  readonly isAnchored: boolean;
}

/** Met by everybody. */
export const ALWAYS: Predicate = { text: 'TRUE', isAnchored: false };

/** Met by nobody. */
export const NEVER: Predicate = { text: 'FALSE', isAnchored: true };

/** A condition that every row must be looked at for. */
export function scanned(text: string): Predicate {
  return { text, isAnchored: false };
}

/** A condition that an index answers. */
export function anchored(text: string): Predicate {
  return { text, isAnchored: true };
}

export function allOf(predicates: readonly Predicate[]): Predicate {
  const said = predicates.filter((predicate) => predicate !== ALWAYS);
  const [first = ALWAYS, ...others] = said;
  if (others.length === 0) return first;
  return { text: join(said, ' AND '), isAnchored: said.some(({ isAnchored }) => isAnchored) };
}

export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first = NEVER, ...others] = predicates;
  if (others.length === 0) return first;
  return { text: join(predicates, ' OR '), isAnchored: predicates.every(({ isAnchored }) => isAnchored) };
}

export function noneOf({ text }: Predicate): Predicate {
  return scanned(`((${text}) IS NOT TRUE)`);
}

function join(predicates: readonly Predicate[], word: string): string {
  return `(${predicates.map(({ text }) => text).join(word)})`;
}
