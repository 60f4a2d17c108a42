import { limitExceeded } from './limits.ts';

/** Beyond the deepest filter that is taken; far before a recursion could run out of stack. */
const MAX_DEPTH = 300;

/** @throws Fault `LIMIT_EXCEEDED` */
export function assertDepthOfVariables(variables: Readonly<Record<string, unknown>>): void {
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw limitExceeded('variables depth', MAX_DEPTH);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
