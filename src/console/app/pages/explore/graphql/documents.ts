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

/** Where GraphiQL opens with a draft, as whoever is signed in. */
export function graphiqlUrl(enterprise: string, draft: Draft, schema: GraphQLSchema | undefined): string {
  const query = schema === undefined ? draft.query : withDefaults(draft, schema);
  return `${BASE_PATH}/${encodeURIComponent(enterprise)}/explore/graphiql?query=${encodeURIComponent(query)}`;
}

/** The document with the variables as defaults, since the address has no room for them; as it is when that fails. */
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

/** An operation that a document holds. */
export interface DocumentOperation {
  /** `null` when it has none, as in `{ access { permissions } }`. */
  readonly name: string | null;
  readonly isMutation: boolean;
}

/** The operations of a document; none while it cannot be read. */
export function operationsIn(document: string): readonly DocumentOperation[] {
  try {
    return parse(document)
      .definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
      .map(({ name, operation }) => ({ name: name?.value ?? null, isMutation: operation === 'mutation' }));
  } catch {
    return [];
  }
}
