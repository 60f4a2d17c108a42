import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { limitExceeded } from './limits.ts';

/**
 * How many fields of input objects may be looked at to read the variables of one operation, said or not: an empty object
 * costs as much as a full one. A user with a thousand values in each attribute has 30,000, a thousand steps 28,000.
 */
const MAX_FIELDS = 40_000;

/** What the variables of an operation are declared to be, and what was sent for them. */
export interface SentVariables {
  readonly schema: GraphQLSchema;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** @throws Fault `LIMIT_EXCEEDED` for variables that would cost too much to read, before they are */
export function assertSizeOfVariables({ schema, definitions, values }: SentVariables): void {
  const counting = new FieldCounting();
  for (const { variable, type: node } of definitions) {
    const type = typeFromAST(schema, node);
    if (isInputType(type)) counting.visit(values[variable.name.value], type);
  }
}

type Fields = Readonly<Record<string, GraphQLInputField>>;

class FieldCounting {
  #left = MAX_FIELDS;

  visit(value: unknown, type: GraphQLInputType): void {
    if (typeof value !== 'object' || value === null) return;
    if (isNonNullType(type)) this.visit(value, type.ofType);
    else if (isListType(type)) for (const item of Array.isArray(value) ? value : [value]) this.visit(item, type.ofType);
    else if (isInputObjectType(type)) this.#visitFields(value, type.getFields());
  }

  #visitFields(value: object, fields: Fields): void {
    this.#left -= Object.keys(fields).length;
    if (this.#left < 0) throw limitExceeded('variables size', MAX_FIELDS);
    for (const [name, inner] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field !== undefined) this.visit(inner, field.type);
    }
  }
}
