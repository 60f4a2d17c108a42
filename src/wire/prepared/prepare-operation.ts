import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { invariant } from '../../kernel/invariant.ts';
import type { WireOperation } from '../transport.ts';
import { type FieldsPlan, prepareFields } from './prepare-fields.ts';
import { prepareVariables, type Variables } from './prepare-variables.ts';
import type { InputReaders } from './read-input.ts';
import { writeObject } from './write-output.ts';

/** One operation, ready to be run on one schema. */
export interface PreparedOperation {
  /**
   * Answers the data. Unlike graphql-js it answers all of it or nothing: the first error is thrown as a resolver threw
   * it, also where the schema would let a field be `null`.
   *
   * @throws UnsuitableVariables; whatever a resolver throws
   */
  run(variables: Variables, context: unknown): unknown;
}

/** What operations are prepared with; the readers serve all operations on a schema. */
export interface Preparation {
  readonly schema: GraphQLSchema;
  readonly readers: InputReaders;
}

/**
 * Looks up once what graphql-js would look up at each execution: the fields, their resolvers and types, the arguments,
 * the readers of the variables. Meant for operations that we wrote: no directives, no inline fragments, no abstract types,
 * one mutation at a time.
 */
export function prepareOperation(
  { name, text }: WireOperation<unknown, never>,
  { schema, readers }: Preparation,
): PreparedOperation {
  const document = parse(text, { noLocation: true });
  const [fault] = validate(schema, document);
  invariant(fault === undefined, `the operation ${name} suits the schema: ${fault?.message}`);

  const plan = planOf(document, schema);
  const { operation } = plan;
  const root = schema.getRootType(operation.operation);
  invariant(root, `the schema has a type for the operation ${name}`);
  const write = writeObject(prepareFields(root, operation.selectionSet, plan));
  const read = prepareVariables({ schema, definitions: operation.variableDefinitions ?? [], readers });
  return { run: (variables, context) => write({}, { context, variables: read(variables) }) };
}

function planOf({ definitions }: DocumentNode, schema: GraphQLSchema): FieldsPlan {
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  invariant(operation !== undefined, 'the document holds an operation');
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { schema, operation, fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])) };
}
