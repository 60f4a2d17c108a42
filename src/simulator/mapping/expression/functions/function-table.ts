import type { Call } from '../expression.ts';
import { CHOICE_FUNCTIONS } from './choice-functions.ts';
import type { ExpressionFunction, Functions } from './expression-function.ts';
import { LIST_FUNCTIONS } from './list-functions.ts';
import { REPLACE } from './replace.ts';
import { ROLE_FUNCTIONS } from './role-functions.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(
  Object.entries<ExpressionFunction>({
    ...TEXT_FUNCTIONS,
    ...LIST_FUNCTIONS,
    ...CHOICE_FUNCTIONS,
    ...ROLE_FUNCTIONS,
    Replace: REPLACE,
  } satisfies Functions),
);

/** A function by its name, spelled as Entra spells it; `null` when it is not known here. */
export function findFunction(name: string): ExpressionFunction | null {
  return FUNCTIONS.get(name) ?? null;
}

/** What is wrong with a call: its name, or how many arguments it has; `null` when nothing is. */
export function argumentFault({ name, arguments: { length } }: Call): string | null {
  const known = findFunction(name);
  if (known === null) return `there is no function ${name}; ${hintFor(name)}.`;
  const { fewest, most, inPairs } = known;
  if (length >= fewest && length <= (most ?? length) && !(inPairs && length % 2 === 1)) return null;
  return `${name} was given ${length} arguments, but it is ${name}(${known.parameters}).`;
}

function hintFor(name: string): string {
  const sameLetters = [...FUNCTIONS.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return `write ${sameLetters}`;
  return `known are ${[...FUNCTIONS.keys()].sort().join(', ')}`;
}
