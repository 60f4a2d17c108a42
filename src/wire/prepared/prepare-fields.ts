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
import { prepareArguments } from './prepare-arguments.ts';
import {
  type FieldWriter,
  type OutputWriter,
  writeLeaf,
  writeList,
  writeNonNull,
  writeObject,
} from './write-output.ts';

/** What the fields of one operation have in common. */
export interface FieldsPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * How the objects of one type are answered: its selection with fragments laid flat, each field with its resolver and
 * its type looked up once (GraphQL §6.3, §6.4).
 */
export function prepareFields(type: GraphQLObjectType, selection: SelectionSetNode, plan: FieldsPlan): FieldWriter[] {
  return flatten(selection, plan).map((node) => {
    const field = type.getFields()[node.name.value];
    invariant(field !== undefined, `${type.name} has the field ${node.name.value}`);
    const write = prepareOutput(field.type, { path: `${type.name}.${field.name}`, node, plan });
    const resolve = prepareResolve(field, { type, node, plan });
    const kind = isLeafType(getNamedType(field.type)) ? 'LEAF' : 'BRANCH';
    const isNullable = !isNonNullType(field.type);
    return { key: (node.alias ?? node.name).value, kind, isNullable, name: field.name, resolve, write };
  });
}

function flatten({ selections }: SelectionSetNode, plan: FieldsPlan): FieldNode[] {
  return selections.flatMap((selection) => {
    invariant(!selection.directives?.length, 'the operations of the wire have no directives');
    if (selection.kind === Kind.FIELD) return [selection];
    invariant(selection.kind === Kind.FRAGMENT_SPREAD, 'the operations of the wire name their fragments');
    const fragment = plan.fragments[selection.name.value];
    invariant(fragment !== undefined, `there is a fragment ${selection.name.value}`);
    return flatten(fragment.selectionSet, plan);
  });
}

interface Place {
  readonly path: string;
  readonly node: FieldNode;
  readonly plan: FieldsPlan;
}

function prepareOutput(type: GraphQLOutputType, place: Place): OutputWriter {
  if (isNonNullType(type)) return writeNonNull(prepareOutput(type.ofType, place), place.path);
  if (isListType(type)) return writeList(prepareOutput(type.ofType, place));
  if (isLeafType(type)) return writeLeaf(type);
  const { selectionSet } = place.node;
  invariant(isObjectType(type) && selectionSet !== undefined, `${place.path} is an object`);
  return writeObject(prepareFields(type, selectionSet, place.plan));
}

interface Asked {
  readonly type: GraphQLObjectType;
  readonly node: FieldNode;
  readonly plan: FieldsPlan;
}

function prepareResolve({ resolve, ...field }: GraphQLField<unknown, unknown>, asked: Asked): FieldWriter['resolve'] {
  if (resolve === undefined) return null;

  const argumentsOf = prepareArguments(field, asked.node);
  const info = infoOf(field, asked);
  return (source, run) =>
    resolve(source, argumentsOf(run.variables), run.context, { ...info, variableValues: run.variables });
}

/** All that a resolver may ask of where it stands; the path leads nowhere, since an error names its field itself. */
function infoOf(
  { name, type }: GraphQLField<unknown, unknown>,
  asked: Asked,
): Omit<GraphQLResolveInfo, 'variableValues'> {
  const { schema, operation, fragments } = asked.plan;
  return {
    fieldName: name,
    fieldNodes: [asked.node],
    returnType: type,
    parentType: asked.type,
    path: { prev: undefined, key: (asked.node.alias ?? asked.node.name).value, typename: asked.type.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
  };
}
