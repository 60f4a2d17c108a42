import { getMetadataStorage } from 'type-graphql';

type TypeOf = () => unknown;

/** What is said in place of an input class at run time, with the class kept for the next schema. */
interface Plain extends TypeOf {
  readonly declared: TypeOf;
}

/** An argument as type-graphql keeps it. */
interface Argument {
  getType?: TypeOf;
}

/** Says of each argument again what it was declared to be, which a schema is built from. */
export function declareInputs(): void {
  for (const argument of allArguments()) {
    if (isPlain(argument.getType)) argument.getType = argument.getType.declared;
  }
}

/**
 * Lets inputs reach resolvers as the plain data that they are. For an argument of a class type-graphql would make
 * instances of it and of all that it holds, and look every field up again for each: for a filter that takes as long as
 * to answer it. Our inputs carry no behaviour.
 */
export function receiveInputsPlainly(): void {
  const classes = new Set<unknown>(getMetadataStorage().inputTypes.map(({ target }) => target));
  for (const argument of allArguments()) {
    const { getType } = argument;
    if (getType !== undefined && classes.has(getType())) argument.getType = plain(getType);
  }
}

function plain(declared: TypeOf): Plain {
  return Object.assign(() => Object, { declared });
}

function isPlain(getType: TypeOf | undefined): getType is Plain {
  return getType !== undefined && 'declared' in getType;
}

function allArguments(): readonly Argument[] {
  const { params, argumentTypes } = getMetadataStorage();
  const ofParameters = params.filter(({ kind }) => kind === 'arg') as readonly Argument[];
  return [...ofParameters, ...argumentTypes.flatMap(({ fields }) => fields ?? [])];
}
