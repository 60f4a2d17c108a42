import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../../kernel/invariant.ts';
import { prepareArguments } from './coerce-arguments.ts';
import {
  completeLeaf,
  completeList,
  completeNonNull,
  completeObject,
  type PreparedField,
  type ValueCompletion,
} from './complete-value.ts';

/** The parsed document that a selection set belongs to. */
export interface OperationDocument {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * Prepares a selection set on an object type: collects its fields (GraphQL §6.3.2), with fragments inlined, and looks
 * up the resolver and the type of each.
 */
export function prepareSelectionSet(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  document: OperationDocument,
): PreparedField[] {
  return collectFields(selectionSet, document).map((node) => {
    const field = type.getFields()[node.name.value];
    invariant(field !== undefined, `${type.name} has the field ${node.name.value}`);
    return {
      responseKey: responseKeyOf(node),
      name: field.name,
      isLeaf: isLeafType(getNamedType(field.type)),
      isNullable: !isNonNullType(field.type),
      resolve: prepareResolver(field, { type, node, document }),
      complete: prepareCompletion(field.type, { type, node, document }),
    };
  });
}

function collectFields({ selections }: SelectionSetNode, document: OperationDocument): FieldNode[] {
  return selections.flatMap((selection) => {
    invariant(!selection.directives?.length, 'the operations of the wire have no directives');
    if (selection.kind === Kind.FIELD) return [selection];
    invariant(selection.kind === Kind.FRAGMENT_SPREAD, 'the operations of the wire name their fragments');
    const fragment = document.fragments[selection.name.value];
    invariant(fragment !== undefined, `there is a fragment ${selection.name.value}`);
    return collectFields(fragment.selectionSet, document);
  });
}

function responseKeyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** One field of a selection set. */
interface Selection {
  /** The type that has the field. */
  readonly type: GraphQLObjectType;
  readonly node: FieldNode;
  readonly document: OperationDocument;
}

function prepareCompletion(type: GraphQLOutputType, selection: Selection): ValueCompletion {
  const { node, document } = selection;
  const path = `${selection.type.name}.${node.name.value}`;
  if (isNonNullType(type)) return completeNonNull(prepareCompletion(type.ofType, selection), path);
  if (isListType(type)) return completeList(prepareCompletion(type.ofType, selection));
  if (isLeafType(type)) return completeLeaf(type);
  invariant(isObjectType(type) && node.selectionSet !== undefined, `${path} is an object`);
  return completeObject(prepareSelectionSet(type, node.selectionSet, document));
}

function prepareResolver(
  { resolve, ...field }: GraphQLField<unknown, unknown>,
  selection: Selection,
): PreparedField['resolve'] {
  if (resolve === undefined) return null;

  const argumentsOf = prepareArguments(field, selection.node);
  const info = resolveInfoOf(field, selection);
  return (source, { context, variables }) =>
    resolve(source, argumentsOf(variables), context, { ...info, variableValues: variables });
}

/** The `info` argument of a resolver. Its path has the field alone: errors name their field themselves. */
function resolveInfoOf(
  { name, type }: GraphQLField<unknown, unknown>,
  selection: Selection,
): Omit<GraphQLResolveInfo, 'variableValues'> {
  const { schema, operation, fragments } = selection.document;
  return {
    fieldName: name,
    fieldNodes: [selection.node],
    returnType: type,
    parentType: selection.type,
    path: { prev: undefined, key: responseKeyOf(selection.node), typename: selection.type.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
  };
}
