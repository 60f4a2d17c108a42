import {
  astFromValue,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { BASE_PATH } from '../../../api/http.ts';
import type { Draft } from './example-queries.ts';

/** The URL that opens a draft in GraphiQL. */
export function graphiqlUrl(enterprise: string, draft: Draft, schema: GraphQLSchema | undefined): string {
  const query = schema === undefined ? draft.query : withDefaults(draft, schema);
  return `${BASE_PATH}/${encodeURIComponent(enterprise)}/explore/graphiql?query=${encodeURIComponent(query)}`;
}

/**
 * Puts the variables into the document as default values, since GraphiQL's URL has no parameter for them. An invalid
 * document stays as it is.
 */
function withDefaults({ query, variables }: Draft, schema: GraphQLSchema): string {
  try {
    const values: Readonly<Record<string, unknown>> = JSON.parse(variables);
    const withDefault = (definition: VariableDefinitionNode) => {
      const type = typeFromAST(schema, definition.type);
      const value = values[definition.variable.name.value];
      const defaultValue = isInputType(type) && value !== undefined ? astFromValue(value, type) : null;
      return defaultValue === null ? undefined : { ...definition, defaultValue };
    };
    return print(visit(parse(query), { [Kind.VARIABLE_DEFINITION]: withDefault }));
  } catch {
    return query;
  }
}

/** An operation of a document. */
export interface DocumentOperation {
  /** `null` for an anonymous operation. */
  readonly name: string | null;
  readonly isMutation: boolean;
}

/** The operations of a document; none while it does not parse. */
export function operationsIn(document: string): readonly DocumentOperation[] {
  try {
    return parse(document)
      .definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
      .map(({ name, operation }) => ({ name: name?.value ?? null, isMutation: operation === 'mutation' }));
  } catch {
    return [];
  }
}
