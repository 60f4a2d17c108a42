import { type FieldNode, type GraphQLArgument, type GraphQLField, Kind, type ValueNode, valueFromAST } from 'graphql';
import { invariant } from '../../kernel/invariant.ts';
import type { Variables } from './prepare-variables.ts';

/** Where an argument comes from: a variable, a constant, or both when the variable may be left out. */
interface Origin {
  readonly name: string;
  readonly variable: string | null;
  /** `undefined` for none. */
  readonly constant: unknown;
}

/** The arguments of one field as its resolver gets them (GraphQL §6.4.1). */
export function prepareArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Record<string, unknown> {
  const said = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  const origins = field.args.map((argument) => originOf(argument, said.get(argument.name)));
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, variable, constant } of origins) {
      const given = variable === null ? undefined : variables[variable];
      const value = given === undefined ? constant : given;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}

function originOf({ name, type, defaultValue }: GraphQLArgument, value: ValueNode | undefined): Origin {
  if (value === undefined) return { name, variable: null, constant: defaultValue };
  if (value.kind === Kind.VARIABLE) return { name, variable: value.name.value, constant: defaultValue };
  const constant = valueFromAST(value, type);
  invariant(constant !== undefined, `the argument ${name} is a variable or a constant`);
  return { name, variable: null, constant };
}
