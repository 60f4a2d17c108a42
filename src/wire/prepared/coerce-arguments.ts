import { type FieldNode, type GraphQLArgument, type GraphQLField, Kind, type ValueNode, valueFromAST } from 'graphql';
import { invariant } from '../../kernel/invariant.ts';
import type { Variables } from './coerce-variables.ts';

/** The source of an argument: a variable, a literal, or a variable with a default. */
interface ArgumentSource {
  readonly name: string;
  readonly variable: string | null;
  /** A literal or the default, coerced; `undefined` for none. */
  readonly constant: unknown;
}

/** Prepares CoerceArgumentValues (GraphQL §6.4.1) for one field: literals and defaults are coerced once. */
export function prepareArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Record<string, unknown> {
  const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  const sources = field.args.map((argument) => sourceOf(argument, given.get(argument.name)));
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, variable, constant } of sources) {
      const fromVariable = variable === null ? undefined : variables[variable];
      const value = fromVariable === undefined ? constant : fromVariable;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}

function sourceOf({ name, type, defaultValue }: GraphQLArgument, value: ValueNode | undefined): ArgumentSource {
  if (value === undefined) return { name, variable: null, constant: defaultValue };
  if (value.kind === Kind.VARIABLE) return { name, variable: value.name.value, constant: defaultValue };
  const constant = valueFromAST(value, type);
  invariant(constant !== undefined, `the argument ${name} is a variable or a constant`);
  return { name, variable: null, constant };
}
