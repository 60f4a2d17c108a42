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

/** Finds a function by its exact name; `null` when there is none. */
export function findFunction(name: string): ExpressionFunction | null {
  return FUNCTIONS.get(name) ?? null;
}

/** Checks the name and the number of arguments of a call; `null` when they are valid. */
export function callError({ name, arguments: { length } }: Call): string | null {
  const known = findFunction(name);
  if (known === null) return `there is no function ${name}; ${hintFor(name)}.`;
  const { minArguments, maxArguments, inPairs } = known;
  if (length >= minArguments && length <= (maxArguments ?? length) && !(inPairs && length % 2 === 1)) return null;
  return `${name} was given ${length} arguments, but it is ${name}(${known.parameters}).`;
}

function hintFor(name: string): string {
  const sameLetters = [...FUNCTIONS.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return `write ${sameLetters}`;
  return `known are ${[...FUNCTIONS.keys()].sort().join(', ')}`;
}
