const MAX_NAMES = 50;

/** The variables that consist of attributes, whose names tell more than the variable's own. */
const OF_ATTRIBUTES: ReadonlySet<string> = new Set(['changes', 'user', 'filter']);

/**
 * The names of the variables that say something, those of attributes one level down: `changes.title`; no values. An
 * attribute that is `null` is to be cleared, a variable that is `null` says nothing.
 */
export function variableNames(variables: object | null): string[] {
  const names: string[] = [];
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (value === null || value === undefined) continue;
    if (!OF_ATTRIBUTES.has(name) || !addAttributes(names, name, value)) names.push(name);
  }
  return names.length > MAX_NAMES ? names.slice(0, MAX_NAMES) : names;
}

/** Answers whether there was any. */
function addAttributes(names: string[], name: string, value: object): boolean {
  const before = names.length;
  for (const [attribute, inner] of Object.entries(value)) {
    if (inner !== undefined) names.push(`${name}.${attribute}`);
  }
  return names.length > before;
}
