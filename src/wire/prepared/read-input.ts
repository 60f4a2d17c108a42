import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** The value does not suit its type; graphql-js then finds the words for it. */
class UnsuitableInput extends Error {
  override readonly name = 'UnsuitableInput';
}

/**
 * Reads a value of one type as resolvers get it.
 *
 * @throws UnsuitableInput, and whatever a scalar throws at what it cannot parse
 */
export type InputReader = (value: unknown) => unknown;

/** A field of an input object, and how its value is read. */
interface FieldReader {
  readonly read: InputReader;
  /** What stands for a value that is left out; `undefined` when nothing does. */
  readonly fallback: unknown;
  readonly isRequired: boolean;
}

/** Makes readers, one for each type: types refer to themselves, as filters do. */
export class InputReaders {
  readonly #objects = new Map<GraphQLInputObjectType, InputReader>();

  /** The coercion of a variable (GraphQL §6.1.2), worked out once for a type. */
  of(type: GraphQLInputType): InputReader {
    if (isNonNullType(type)) return refuseNull(this.of(type.ofType));
    if (isListType(type)) return nullOr(listOf(this.of(type.ofType)));
    if (isInputObjectType(type)) return nullOr(this.#objectOf(type));
    return nullOr((value) => parsed(type.parseValue(value)));
  }

  #objectOf(type: GraphQLInputObjectType): InputReader {
    const known = this.#objects.get(type);
    if (known !== undefined) return known;

    const fields = new Map<string, FieldReader>();
    const read = objectOf(fields, type.isOneOf);
    this.#objects.set(type, read);
    for (const [name, field] of Object.entries(type.getFields())) fields.set(name, this.#fieldOf(field));
    return read;
  }

  #fieldOf({ type, defaultValue }: GraphQLInputField): FieldReader {
    return { read: this.of(type), fallback: defaultValue, isRequired: isNonNullType(type) };
  }
}

function refuseNull(read: InputReader): InputReader {
  return (value) => {
    if (value === null || value === undefined) throw new UnsuitableInput();
    return read(value);
  };
}

function nullOr(read: InputReader): InputReader {
  return (value) => (value === null || value === undefined ? null : read(value));
}

function parsed(value: unknown): unknown {
  if (value === undefined) throw new UnsuitableInput();
  return value;
}

/** A single value stands for a list of one. */
function listOf(read: InputReader): InputReader {
  return (value) => (Array.isArray(value) ? value.map((item) => read(item)) : [read(value)]);
}

/** @param fields still to be filled when this is called */
function objectOf(fields: ReadonlyMap<string, FieldReader>, isOneOf: boolean): InputReader {
  let mustHave: readonly [string, FieldReader][] | null = null;
  return (value) => {
    if (typeof value !== 'object') throw new UnsuitableInput();
    mustHave ??= [...fields].filter(([, { isRequired, fallback }]) => isRequired || fallback !== undefined);

    const given = value as Readonly<Record<string, unknown>>;
    const read: Record<string, unknown> = {};
    for (const [name, field] of mustHave) {
      if (given[name] === undefined) read[name] = fallbackOf(field);
    }
    for (const name of Object.keys(given)) {
      const field = fields.get(name);
      if (field === undefined) throw new UnsuitableInput();
      if (given[name] !== undefined) read[name] = field.read(given[name]);
    }
    if (isOneOf) assertOne(read);
    return read;
  };
}

function fallbackOf({ fallback }: FieldReader): unknown {
  if (fallback === undefined) throw new UnsuitableInput();
  return fallback;
}

function assertOne(read: Readonly<Record<string, unknown>>): void {
  const values = Object.values(read);
  if (values.length !== 1 || values[0] === null) throw new UnsuitableInput();
}
