const MAX_NAMES = 50;

/** The variables that consist of attributes, whose names tell more than the variable's own. */
const OF_ATTRIBUTES = new Set(['changes', 'user', 'filter']);

/**
 * The names of the variables that say something, those of attributes one level down: `changes.title`; no values. An
 * attribute that is `null` is to be cleared, a variable that is `null` says nothing.
 */
export function variableNames(variables: object | null): string[] {
  const given = Object.entries(variables ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const names = given.flatMap(([name, value]) => {
    const attributes = OF_ATTRIBUTES.has(name) ? attributesIn(value) : [];
    return attributes.length > 0 ? attributes.map((attribute) => `${name}.${attribute}`) : [name];
  });
  return names.slice(0, MAX_NAMES);
}

function attributesIn(value: object): string[] {
  return Object.entries(value).flatMap(([attribute, inner]) => (inner === undefined ? [] : [attribute]));
}
