import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  print,
} from 'graphql';

/** A field, argument, enum value or possible type. */
export interface Member {
  readonly name: string;
  /** `null` where there is none, as for an enum value. */
  readonly type: GraphQLType | null;
  readonly args: readonly Member[];
  /** As a GraphQL literal; `null` when there is none. */
  readonly defaultValue: string | null;
  readonly description: string | null;
  /** The deprecation reason; `null` when it is not deprecated. */
  readonly deprecated: string | null;
}

/** An entry of the documentation: a type, or a member of one. */
export interface DocsEntry {
  readonly type: string;
  readonly member: string | null;
  readonly description: string | null;
}

const MAX_FOUND = 40;
const NOT_FOUND = 5;
const KINDS = {
  GraphQLObjectType: 'type',
  GraphQLInterfaceType: 'interface',
  GraphQLUnionType: 'union',
  GraphQLEnumType: 'enum',
  GraphQLInputObjectType: 'input',
  GraphQLScalarType: 'scalar',
} as const;

/** The keyword that defines a type, e.g. `input`. */
export function kindOf(type: GraphQLNamedType): string {
  return KINDS[type[Symbol.toStringTag] as keyof typeof KINDS];
}

/** All types except introspection: root types first, then by name. */
export function typesOf(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (root) => !!root,
  );
  const others = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !roots.some((root) => root === type))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return [...roots, ...others];
}

/** The members of a type. */
export function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    return fields.map((field) => ({ ...memberOf(field), args: field.args.map(inputMember) }));
  }
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(inputMember);
  if (isEnumType(type)) return type.getValues().map(memberOf);
  if (!isUnionType(type)) return [];
  return type.getTypes().map((possible) => memberOf({ name: possible.name, description: null, type: possible }));
}

/** Searches types and members: exact names first, then partial names, then descriptions; types before members. */
export function findInDocs(schema: GraphQLSchema, words: string): readonly DocsEntry[] {
  const search = words.trim().toLowerCase();
  return typesOf(schema)
    .flatMap(entriesOf)
    .map((entry) => ({ entry, rank: rankOf(entry, search) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MAX_FOUND)
    .map(({ entry }) => entry);
}

function rankOf({ type, member, description }: DocsEntry, search: string): number {
  const name = (member ?? type).toLowerCase();
  if (name === search) return member === null ? 0 : 1;
  if (name.includes(search)) return member === null ? 2 : 3;
  return description?.toLowerCase().includes(search) ? 4 : NOT_FOUND;
}

function entriesOf(type: GraphQLNamedType): readonly DocsEntry[] {
  const members = membersOf(type);
  return [
    { type: type.name, member: null, description: type.description ?? null },
    ...members.map(({ name, description }) => ({ type: type.name, member: name, description })),
  ];
}

type Described = Pick<GraphQLInputField, 'name' | 'description'> &
  Partial<Pick<GraphQLInputField, 'deprecationReason'>> & { readonly type?: GraphQLType };

function memberOf({ name, type, description, deprecationReason }: Described): Member {
  return {
    name,
    type: type ?? null,
    args: [],
    defaultValue: null,
    description: description ?? null,
    deprecated: deprecationReason ?? null,
  };
}

function inputMember(input: GraphQLArgument | GraphQLInputField): Member {
  const literal = input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  return { ...memberOf(input), defaultValue: literal ? print(literal) : null };
}
