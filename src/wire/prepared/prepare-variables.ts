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
import type { InputReader, InputReaders } from './read-input.ts';

/** The variables of an operation as its resolvers see them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Values that do not suit their variables; the message says which, and why. */
export class UnsuitableVariables extends Error {
  override readonly name = 'UnsuitableVariables';
}

interface Variable {
  readonly name: string;
  readonly read: InputReader;
  /** What stands for a variable that is left out; `undefined` when nothing does. */
  readonly fallback: unknown;
  readonly isRequired: boolean;
}

/** What an operation says of its variables. */
export interface VariablesPlan {
  readonly schema: GraphQLSchema;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly readers: InputReaders;
}

/**
 * How the variables of one operation are coerced (GraphQL §6.1.2). What does not suit is read once more by graphql-js,
 * which has the words for it.
 *
 * @returns a function that throws UnsuitableVariables
 */
export function prepareVariables(plan: VariablesPlan): (given: Variables) => Variables {
  const variables = plan.definitions.map((definition) => variableOf(definition, plan));
  return (given) => {
    try {
      return readAll(variables, given);
    } catch {
      throw explain(plan, given);
    }
  };
}

function variableOf({ variable, type: node, defaultValue }: VariableDefinitionNode, plan: VariablesPlan): Variable {
  const type = typeFromAST(plan.schema, node);
  invariant(isInputType(type), `$${variable.name.value} is of an input type`);
  const fallback = defaultValue && valueFromAST(defaultValue, type);
  return { name: variable.name.value, read: plan.readers.of(type), fallback, isRequired: isNonNullType(type) };
}

function readAll(variables: readonly Variable[], given: Variables): Variables {
  const values: Record<string, unknown> = {};
  for (const { name, read, fallback, isRequired } of variables) {
    const value = given[name];
    if (value !== undefined || isRequired) values[name] = value === undefined ? (fallback ?? read(value)) : read(value);
    else if (fallback !== undefined) values[name] = fallback;
  }
  return values;
}

function explain({ schema, definitions }: VariablesPlan, given: Variables): UnsuitableVariables {
  const { errors } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  return new UnsuitableVariables(errors?.[0]?.message ?? 'The variables do not suit the operation.');
}
