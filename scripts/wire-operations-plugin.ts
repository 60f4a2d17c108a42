import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/** A document as graphql-codegen hands it to its plugins. */
interface SourceFile {
  readonly document?: DocumentNode;
}

/** The plugin's options in `codegen.ts`. */
interface Options {
  /** Where the generated file imports `WireOperation` from. */
  readonly transport: string;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A plugin of graphql-codegen: emits each operation as a `WireOperation`, with the fragments that it uses. */
export function plugin(_schema: unknown, sources: readonly SourceFile[], { transport }: Options) {
  const { definitions } = concatAST(sources.flatMap(({ document }) => document ?? []));
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return {
    prepend: [`import type { WireOperation } from '${transport}';`],
    content: operations.map((operation) => emit(operation, byName)).join('\n\n'),
  };
}

function emit(operation: OperationDefinitionNode, fragments: Fragments): string {
  const name = operation.name?.value;
  if (name === undefined) throw new Error(`An operation has no name: ${print(operation)}`);
  const isMutation = operation.operation === 'mutation';
  const type = `${name}${isMutation ? 'Mutation' : 'Query'}`;
  const used = [...fragmentsOf(operation, fragments)];
  const text = stripIgnoredCharacters([operation, ...used].map(print).join('\n'));
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Operation`;
  return `export const ${constant}: WireOperation<${type}, ${type}Variables> = ${JSON.stringify({ name, isMutation, text })};`;
}

/** The fragments that a definition spreads, and those that they spread. */
function fragmentsOf(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: Fragments,
  found = new Set<FragmentDefinitionNode>(),
): ReadonlySet<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (fragment === undefined) throw new Error(`There is no fragment ${value}.`);
      if (found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}
