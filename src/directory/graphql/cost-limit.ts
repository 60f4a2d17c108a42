import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity/cjs';
import type { DirectoryContext } from './context.ts';
import type { ErrorCode } from './error-code.enum.ts';
import { type Limits, limitExceeded } from './limits.ts';
import { assertDepthOfVariables } from './variables-depth.ts';

type Resolved = GraphQLRequestContextDidResolveOperation<DirectoryContext>;

const ESTIMATORS = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

/** Refuses an operation before it runs when its variables are too deep to be read or its answer would be too large. */
export function costLimit({ maxCost, maxPageSize }: Limits): ApolloServerPlugin<DirectoryContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (resolved) => {
        assertDepthOfVariables(resolved.request.variables ?? {});
        if (costOf(resolved, { maxCost, maxPageSize }) > maxCost) throw limitExceeded('cost', maxCost);
      },
    }),
  };
}

/** @throws what tells that the cost cannot be known, so that nothing uncounted is ever run */
function costOf({ schema, document, operation, request }: Resolved, limits: Pick<Limits, 'maxCost' | 'maxPageSize'>) {
  // A document without the operation asked for runs nothing; execution says so.
  if (operation === undefined) return 0;
  try {
    return getComplexity({
      schema,
      query: document,
      variables: request.variables ?? {},
      estimators: ESTIMATORS,
      context: { maxPageSize: limits.maxPageSize },
      ...(operation.name && { operationName: operation.name.value }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.nodes === undefined) throw limitExceeded('cost', limits.maxCost);
    const code: ErrorCode = 'BAD_USER_INPUT';
    throw new GraphQLError(error.message, { nodes: error.nodes, extensions: { code, http: { status: 400 } } });
  }
}
