/** Asserts what holds unless our own code is wrong; a failure is a defect, never the caller's fault. */
export function invariant(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${sentence}`);
}

/** Closes a `switch` over a union: does not compile until every member has a case. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
