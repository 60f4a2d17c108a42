import { registerEnumType } from 'type-graphql';

interface EnumDeclaration<Value extends string> {
  readonly name: string;
  readonly description: string;
  /** Description of each value; the compiler requires all of them. */
  readonly values: Readonly<Record<Value, string>>;
}

/** Declares a GraphQL enum for a union type of the domain. */
export function registerEnum<Value extends string>({ name, description, values }: EnumDeclaration<Value>): object {
  const names = Object.keys(values) as Value[];
  const type = Object.fromEntries(names.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(type, { name, description, valuesConfig });
  return type;
}

export const OrderDirectionEnum = registerEnum<'ASC' | 'DESC'>({
  name: 'OrderDirection',
  description: 'Sort direction.',
  values: {
    ASC: 'Ascending; users without a value come last (RFC 7644 §3.4.2.3).',
    DESC: 'Descending; users without a value come first (RFC 7644 §3.4.2.3).',
  },
});
