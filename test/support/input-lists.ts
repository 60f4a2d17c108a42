import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** One list that callers may send, and a document that takes it. */
export interface InputList {
  /** For people, e.g. `Mutation.createUser(user.emails)`. */
  readonly title: string;
  /** Where the list is declared, e.g. `UserInput.emails`; with `[]` for a list within a list. */
  readonly place: string;
  readonly query: string;
  /** What stands in the variables before the entries of the list, and behind them. */
  readonly before: string;
  readonly after: string;
  /** What says nothing and has the form of an entry. */
  readonly empty: string;
}

/** Fields from a root to the one that takes arguments, each as GraphQL text. */
type Way = readonly string[];

/** Deeper, only the same types come again. */
const MAX_FIELDS = 4;

/** Every list of every input type, each by the shortest way to it. */
export function inputLists(schema: GraphQLSchema): InputList[] {
  const seen = new Set<string>();
  return carriersOf(schema).flatMap((carrier) => listsOf(carrier, seen));
}

/** A field's argument that a variable may stand for. */
interface Carrier {
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly operation: 'query' | 'mutation';
  readonly way: Way;
}

function carriersOf(schema: GraphQLSchema): Carrier[] {
  const roots = [
    { type: schema.getQueryType(), operation: 'query' as const },
    { type: schema.getMutationType(), operation: 'mutation' as const },
  ];
  const visited = new Set<string>();
  const visit = (type: GraphQLObjectType, operation: Carrier['operation'], way: Way): Carrier[] => {
    if (visited.has(type.name) || way.length >= MAX_FIELDS) return [];
    visited.add(type.name);
    return Object.values(type.getFields()).flatMap((field) => {
      const next = getNamedType(field.type);
      const own = field.args.map((argument) => ({ owner: type.name, field, argument, operation, way }));
      const text = `${field.name}${argumentsOf(field, null)}`;
      return [...own, ...(isObjectType(next) ? visit(next, operation, [...way, text]) : [])];
    });
  };
  return roots.flatMap(({ type, operation }) => (type ? visit(type, operation, []) : []));
}

/** The lists within one argument that no argument before it led to. */
function listsOf(carrier: Carrier, seen: Set<string>): InputList[] {
  const { owner, field, argument } = carrier;
  const walk = (type: GraphQLInputType, path: readonly string[], place: string): InputList[] => {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      if (seen.has(place)) return [];
      seen.add(place);
      const entry = getNullableType(bare.ofType);
      return [{ ...listAt(carrier, path, entry), place }, ...walk(entry, [...path, '0'], `${place}[]`)];
    }
    if (!isInputObjectType(bare) || seen.has(bare.name)) return [];
    seen.add(bare.name);
    return Object.values(bare.getFields()).flatMap(({ name, type: next }) =>
      walk(next, [...path, name], `${bare.name}.${name}`),
    );
  };
  return walk(argument.type, [], `${owner}.${field.name}.${argument.name}`);
}

function listAt(carrier: Carrier, path: readonly string[], entry: GraphQLInputType): Omit<InputList, 'place'> {
  const { owner, field, argument, operation, way } = carrier;
  const leaf = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  const innermost = `${field.name}${argumentsOf(field, argument)}${leaf}`;
  const body = [...way].reverse().reduce((inner, text) => `${text} { ${inner} }`, innermost);
  const openings = path.map((step) => (step === '0' ? '[' : `{${JSON.stringify(step)}:`)).join('');
  const closings = [...path].reverse().map((step) => (step === '0' ? ']' : '}'));
  return {
    title: `${owner}.${field.name}(${[argument.name, ...path].join('.')})`,
    query: `${operation} ($v: ${argument.type}) { ${body} }`,
    before: `{"v":${openings}[`,
    after: `]${closings.join('')}}`,
    empty: emptyOf(entry),
  };
}

function emptyOf(type: GraphQLInputType): string {
  if (isInputObjectType(type)) return '{}';
  return isListType(type) ? '[]' : '""';
}

/** Arguments as text: what is asked for by the variable, what else is required by some literal. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>, asked: GraphQLArgument | null): string {
  const given = args.flatMap((argument) => {
    if (argument === asked) return [`${argument.name}: $v`];
    return isRequiredArgument(argument) ? [`${argument.name}: ${literalOf(argument.type)}`] : [];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function literalOf(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? '';
  if (isLeafType(bare)) return LITERALS[bare.name] ?? '"acme"';
  const required = Object.values(bare.getFields()).filter(({ type: each }) => `${each}`.endsWith('!'));
  return `{ ${required.map(({ name, type: each }) => `${name}: ${literalOf(each)}`).join(', ')} }`;
}

const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00.000Z"',
};
