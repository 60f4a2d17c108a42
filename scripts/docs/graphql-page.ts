import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  print,
} from 'graphql';
import { code, generatedFrom, pageOf, table } from './markdown.ts';

const INTRODUCTION = `# GraphQL reference

For developers. Every query, mutation, type and error code of the GraphQL API, from
[\`schema.graphql\`](../schema.graphql). [GraphQL API by example](graphql-api.md) shows how to use them.`;

interface Kind {
  readonly heading: string;
  readonly holds: (type: GraphQLNamedType) => boolean;
}

const KINDS: readonly Kind[] = [
  { heading: 'Objects', holds: isObjectType },
  { heading: 'Inputs', holds: isInputObjectType },
  { heading: 'Enums', holds: isEnumType },
  { heading: 'Scalars', holds: (type) => isScalarType(type) && !isSpecifiedScalarType(type) },
];

/** `docs/graphql-reference.md`, from the schema. */
export function graphqlPage(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type !== null && type !== undefined);
  const operations = roots.flatMap((root) => [
    `## ${root.name === 'Query' ? 'Queries' : 'Mutations'}`,
    ...Object.values(root.getFields()).flatMap((field) => operation(root.name.toLowerCase(), field)),
  ]);
  const others = types.filter((type) => !roots.some((root) => root.name === type.name)).toSorted(byName);
  const sections = KINDS.flatMap(({ heading, holds }) => [`## ${heading}`, ...others.filter(holds).flatMap(section)]);
  return pageOf([generatedFrom('schema.graphql'), INTRODUCTION, ...operations, ...sections]);
}

function byName(one: GraphQLNamedType, other: GraphQLNamedType): number {
  return one.name.localeCompare(other.name, 'en');
}

/** The word before its name keeps the anchor of `enterprise` apart from that of `Enterprise`. */
function operation(word: string, field: GraphQLField<unknown, unknown>): string[] {
  return [`### ${word} ${field.name}`, field.description ?? '', `Returns ${linked(field)}.`, argumentsOf(field)];
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  return args.length === 0 ? '' : table(['Argument', 'Type', 'Description'], args.map(inputRow));
}

function section(type: GraphQLNamedType): string[] {
  return [
    `### ${type.name}`,
    type.description ?? '',
    isOneOf(type) ? 'Exactly one of the fields is given.' : '',
    body(type),
  ];
}

function isOneOf(type: GraphQLNamedType): boolean {
  return isInputObjectType(type) && type.isOneOf;
}

function body(type: GraphQLNamedType): string {
  if (isObjectType(type)) {
    return table(['Field', 'Type', 'Description'], Object.values(type.getFields()).map(fieldRow));
  }
  if (isInputObjectType(type)) {
    return table(['Field', 'Type', 'Description'], Object.values(type.getFields()).map(inputRow));
  }
  if (!isEnumType(type)) return '';
  return table(
    ['Value', 'Description'],
    type.getValues().map(({ name, description }) => [code(name), description ?? '']),
  );
}

/** A field of an object; its arguments follow its description. */
function fieldRow(field: GraphQLField<unknown, unknown>): string[] {
  const args = field.args.map(
    (one) => `${code(one.name)} (${linked(one)}${fallbackOf(one)}): ${one.description ?? ''}`,
  );
  const listed = args.length === 0 ? '' : `<br>Arguments:<br>${args.join('<br>')}`;
  return [code(field.name), linked(field), `${field.description ?? ''}${listed}`];
}

function inputRow(input: GraphQLArgument | GraphQLInputField): string[] {
  return [code(input.name), `${linked(input)}${fallbackOf(input)}`, input.description ?? ''];
}

function fallbackOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string {
  if (defaultValue === undefined || defaultValue === null) return '';
  const value = astFromValue(defaultValue, type);
  return value ? ` = ${code(print(value))}` : '';
}

/** A type as GraphQL writes it, with a link to its section; the five scalars of GraphQL have none. */
function linked({ type }: { readonly type: GraphQLField<unknown, unknown>['type'] | GraphQLArgument['type'] }): string {
  const named = getNamedType(type);
  const text = code(String(type));
  return isSpecifiedScalarType(named) ? text : `[${text}](#${named.name.toLowerCase()})`;
}
