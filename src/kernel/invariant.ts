/** Says what must hold if our own code is right; a failure is our defect, never the caller's. */
export function invariant(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${sentence}`);
}

/** Closes a `switch` over a union: the compiler refuses the call until every member has its case. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
