import { getMetadataStorage } from 'type-graphql';

type TypeOf = () => unknown;

/** The metadata of an argument in type-graphql. */
interface Argument {
  getType?: TypeOf;
}

/**
 * Passes inputs to resolvers as plain objects. type-graphql would create an instance of the input class for each object
 * and look up each of its fields, which for a filter takes as long as the query. Our input classes have no methods.
 * Call it after the schema is built, since no other schema with these arguments can be built afterwards.
 */
export function passPlainInputs(): void {
  const classes = new Set<unknown>(getMetadataStorage().inputTypes.map(({ target }) => target));
  for (const argument of allArguments()) {
    const { getType } = argument;
    if (getType !== undefined && classes.has(getType())) argument.getType = () => Object;
  }
}

function allArguments(): readonly Argument[] {
  const { params, argumentTypes } = getMetadataStorage();
  const ofParameters = params.filter(({ kind }) => kind === 'arg') as readonly Argument[];
  return [...ofParameters, ...argumentTypes.flatMap(({ fields }) => fields ?? [])];
}

/** Removes the fields of an input that are `null` at any depth: GraphQL allows `null`, the domain only missing keys. */
export function withoutNulls(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutNulls);
  if (typeof input !== 'object' || input === null || input instanceof Date) return input;
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value !== null && value !== undefined) given[name] = withoutNulls(value);
  }
  return given;
}
