import { useQuery } from '@tanstack/react-query';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ask } from '../../../api/http.ts';

const INTROSPECTION = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true });

/** The schema as the directory tells it, which is always that of the server that answers. */
export function useSchema() {
  return useQuery({ queryKey: ['schema'], queryFn: findSchema, staleTime: Number.POSITIVE_INFINITY });
}

async function findSchema({ signal }: { readonly signal: AbortSignal }): Promise<GraphQLSchema> {
  const operation = { name: 'IntrospectionQuery', isMutation: false, text: INTROSPECTION };
  return buildClientSchema(await ask<IntrospectionQuery, object>(operation, {}, signal));
}
