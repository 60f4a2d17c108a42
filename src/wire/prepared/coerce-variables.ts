import {
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { invariant } from '../../kernel/invariant.ts';
import type { InputCoercion, InputCoercions } from './coerce-input.ts';

/** The coerced variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;

/** Variables that their types do not accept; the message is that of graphql-js. */
export class VariablesError extends Error {
  override readonly name = 'VariablesError';
}

interface Variable {
  readonly name: string;
  readonly coerce: InputCoercion;
  /** `undefined` without a default. */
  readonly defaultValue: unknown;
  readonly isRequired: boolean;
}

/** The variable definitions of an operation. */
export interface VariableDefinitions {
  readonly schema: GraphQLSchema;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly coercions: InputCoercions;
}

/**
 * Prepares CoerceVariableValues (GraphQL §6.1.2) for one operation. When a value does not suit, graphql-js coerces the
 * variables again and writes the message.
 *
 * @returns the coercion, which throws VariablesError
 */
export function prepareVariables(definitions: VariableDefinitions): (given: Variables) => Variables {
  const variables = definitions.definitions.map((definition) => prepareVariable(definition, definitions));
  return (given) => {
    try {
      return coerceAll(variables, given);
    } catch {
      throw explain(definitions, given);
    }
  };
}

function prepareVariable(
  { variable, type: node, defaultValue }: VariableDefinitionNode,
  { schema, coercions }: VariableDefinitions,
): Variable {
  const type = typeFromAST(schema, node);
  invariant(isInputType(type), `$${variable.name.value} is of an input type`);
  return {
    name: variable.name.value,
    coerce: coercions.of(type),
    defaultValue: defaultValue && valueFromAST(defaultValue, type),
    isRequired: isNonNullType(type),
  };
}

function coerceAll(variables: readonly Variable[], given: Variables): Variables {
  const values: Record<string, unknown> = {};
  for (const { name, coerce, defaultValue, isRequired } of variables) {
    const value = given[name];
    if (value !== undefined) values[name] = coerce(value);
    else if (defaultValue !== undefined) values[name] = defaultValue;
    else if (isRequired) coerce(value);
  }
  return values;
}

function explain({ schema, definitions }: VariableDefinitions, given: Variables): VariablesError {
  const { errors } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  return new VariablesError(errors?.[0]?.message ?? 'The variables do not suit the operation.');
}
