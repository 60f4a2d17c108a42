import { readAttributePath } from '../schema/attribute-path.ts';
import { isKnownPath } from '../schema/known-names.ts';

/**
 * The names of attributes as they may be kept: those that a schema knows, each once, and of the others how many there
 * were. Whoever names attributes freely may put anything into a name.
 */
export function tellableNames(names: readonly string[]): string[] {
  const known = names.filter(isTellableName);
  const unknown = names.length - known.length;
  return unknown === 0 ? known : [...known, `${unknown} unknown`];
}

/** Whether a text is a path of nothing but names that a schema knows. */
export function isTellableName(text: string): boolean {
  const path = readAttributePath(text);
  return path !== null && isKnownPath(path);
}
