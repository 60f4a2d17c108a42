import { registerEnumType } from 'type-graphql';

interface EnumDeclaration<Value extends string> {
  readonly name: string;
  readonly description: string;
  /** What each value means; the compiler asks for all of them. */
  readonly values: Readonly<Record<Value, string>>;
}

/** Declares an enum of the schema from a union of the domain: each value under its own name, none without a meaning. */
export function registerEnum<Value extends string>({ name, description, values }: EnumDeclaration<Value>): object {
  const names = Object.keys(values) as Value[];
  const type = Object.fromEntries(names.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(type, { name, description, valuesConfig });
  return type;
}
