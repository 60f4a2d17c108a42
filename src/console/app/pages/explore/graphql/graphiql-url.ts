import {
  astFromValue,
  type GraphQLSchema,
  isInputType,
  Kind,
  parse,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { BASE_PATH } from '../../../api/base-path.ts';
import type { Draft } from './example-queries.ts';

/** Where GraphiQL opens with a draft, as whoever is signed in. */
export function graphiqlAddress(enterprise: string, draft: Draft, schema: GraphQLSchema | undefined): string {
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
