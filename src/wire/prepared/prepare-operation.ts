import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { invariant } from '../../kernel/invariant.ts';
import type { WireOperation } from '../transport.ts';
import type { InputCoercions } from './coerce-input.ts';
import { prepareVariables, type Variables } from './coerce-variables.ts';
import { completeObject } from './complete-value.ts';
import { type OperationDocument, prepareSelectionSet } from './prepare-selection-set.ts';

/** One operation, ready for execution on one schema. */
export interface PreparedOperation {
  /**
   * Executes the operation and returns its data. Unlike graphql-js it returns all of the data or none: the first error
   * is thrown as the resolver threw it, also for a nullable field.
   *
   * @throws VariablesError; whatever a resolver throws
   */
  run(variables: Variables, context: unknown): unknown;
}

/** What all operations on a schema share. */
export interface Preparation {
  readonly schema: GraphQLSchema;
  readonly coercions: InputCoercions;
}

/**
 * Compiles an operation: looks up once what graphql-js looks up at each execution, the fields, resolvers, types,
 * arguments and variables. For the operations of the wire only: without directives, inline fragments and abstract
 * types, and with one mutation field.
 */
export function prepareOperation(
  { name, text }: WireOperation<unknown, never>,
  { schema, coercions }: Preparation,
): PreparedOperation {
  const node = parse(text, { noLocation: true });
  const [error] = validate(schema, node);
  invariant(error === undefined, `the operation ${name} suits the schema: ${error?.message}`);

  const document = operationDocument(node, schema);
  const { operation } = document;
  const root = schema.getRootType(operation.operation);
  invariant(root, `the schema has a type for the operation ${name}`);
  const complete = completeObject(prepareSelectionSet(root, operation.selectionSet, document));
  const coerce = prepareVariables({ schema, definitions: operation.variableDefinitions ?? [], coercions });
  return { run: (variables, context) => complete({}, { context, variables: coerce(variables) }) };
}

function operationDocument({ definitions }: DocumentNode, schema: GraphQLSchema): OperationDocument {
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  invariant(operation !== undefined, 'the document holds an operation');
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { schema, operation, fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])) };
}
