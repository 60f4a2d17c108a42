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

/** Above the deepest filter that is accepted, and far below the depth at which a recursion exhausts the stack. */
const MAX_DEPTH = 300;

/**
 * Maximum of the fields that the input objects in the variables of an operation can have, whether given or not:
 * coercion visits each. A user with a thousand values in each attribute has 30,000, a thousand steps have 28,000.
 */
const MAX_FIELDS = 40_000;

/** The declarations of the variables of an operation, and their values. */
export interface SentVariables {
  readonly schema: GraphQLSchema;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** @throws Fault `LIMIT_EXCEEDED` for variables that are nested too deeply */
export function assertDepthOfVariables(variables: Readonly<Record<string, unknown>>): void {
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw limitExceeded('variables depth', MAX_DEPTH);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}

/** @throws Fault `LIMIT_EXCEEDED` for variables that are too expensive to coerce */
export function assertSizeOfVariables({ schema, definitions, values }: SentVariables): void {
  const counter = new FieldCounter();
  for (const { variable, type: node } of definitions) {
    const type = typeFromAST(schema, node);
    if (isInputType(type)) counter.visit(values[variable.name.value], type);
  }
}

type Fields = Readonly<Record<string, GraphQLInputField>>;

class FieldCounter {
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
