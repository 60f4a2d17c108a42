import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A value that its type does not accept; `explain` in `coerce-variables.ts` has graphql-js write the message. */
class CoercionError extends Error {
  override readonly name = 'CoercionError';
}

/**
 * Coerces a value of one input type to what resolvers receive (GraphQL §3.12, "Input Coercion").
 *
 * @throws CoercionError, and what a scalar throws for a value that it cannot parse
 */
export type InputCoercion = (value: unknown) => unknown;

interface InputField {
  readonly coerce: InputCoercion;
  /** `undefined` without a default. */
  readonly defaultValue: unknown;
  readonly isRequired: boolean;
}

/** The coercions of a schema's input types, one for each object type: filters refer to themselves. */
export class InputCoercions {
  readonly #objects = new Map<GraphQLInputObjectType, InputCoercion>();

  of(type: GraphQLInputType): InputCoercion {
    if (isNonNullType(type)) return nonNull(this.of(type.ofType));
    if (isListType(type)) return nullable(listOf(this.of(type.ofType)));
    if (isInputObjectType(type)) return nullable(this.#objectOf(type));
    return nullable((value) => assertDefined(type.parseValue(value)));
  }

  #objectOf(type: GraphQLInputObjectType): InputCoercion {
    const known = this.#objects.get(type);
    if (known !== undefined) return known;

    const fields = new Map<string, InputField>();
    const coerce = objectOf(fields, type.isOneOf);
    this.#objects.set(type, coerce);
    for (const [name, field] of Object.entries(type.getFields())) fields.set(name, this.#fieldOf(field));
    return coerce;
  }

  #fieldOf({ type, defaultValue }: GraphQLInputField): InputField {
    return { coerce: this.of(type), defaultValue, isRequired: isNonNullType(type) };
  }
}

function nonNull(coerce: InputCoercion): InputCoercion {
  return (value) => {
    if (value === null || value === undefined) throw new CoercionError();
    return coerce(value);
  };
}

function nullable(coerce: InputCoercion): InputCoercion {
  return (value) => (value === null || value === undefined ? null : coerce(value));
}

function assertDefined(value: unknown): unknown {
  if (value === undefined) throw new CoercionError();
  return value;
}

/** A value that is not a list becomes a list of one item (GraphQL §3.11). */
function listOf(coerce: InputCoercion): InputCoercion {
  return (value) => (Array.isArray(value) ? value.map((item) => coerce(item)) : [coerce(value)]);
}

/** @param fields filled after this call, since an object type may refer to itself */
function objectOf(fields: ReadonlyMap<string, InputField>, isOneOf: boolean): InputCoercion {
  let always: readonly [string, InputField][] | null = null;
  return (value) => {
    if (typeof value !== 'object') throw new CoercionError();
    // Required fields and fields with a default.
    always ??= [...fields].filter(([, { isRequired, defaultValue }]) => isRequired || defaultValue !== undefined);

    const given = value as Readonly<Record<string, unknown>>;
    const coerced: Record<string, unknown> = {};
    for (const [name, { defaultValue }] of always) {
      if (given[name] === undefined) coerced[name] = assertDefined(defaultValue);
    }
    for (const name of Object.keys(given)) {
      const field = fields.get(name);
      if (field === undefined) throw new CoercionError();
      if (given[name] !== undefined) coerced[name] = field.coerce(given[name]);
    }
    if (isOneOf) assertOneOf(coerced);
    return coerced;
  };
}

/** A `@oneOf` object has exactly one field, which is not null. */
function assertOneOf(coerced: Readonly<Record<string, unknown>>): void {
  const values = Object.values(coerced);
  if (values.length !== 1 || values[0] === null) throw new CoercionError();
}
