import type { ApolloServerPlugin } from '@apollo/server';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity/cjs';
import type { DirectoryContext } from './context.ts';
import { type Limits, limitExceeded } from './limits.ts';
import { assertDepthOfVariables } from './variables-depth.ts';

const ESTIMATORS = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

/** Refuses an operation before it runs when its variables are too deep to be read or its answer would be too large. */
export function costLimit({ maxCost, maxPageSize }: Limits): ApolloServerPlugin<DirectoryContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, request }) => {
        const variables = request.variables ?? {};
        assertDepthOfVariables(variables);
        const cost = getComplexity({
          schema,
          query: document,
          variables,
          estimators: ESTIMATORS,
          context: { maxPageSize },
          ...(request.operationName && { operationName: request.operationName }),
        });
        if (cost > maxCost) throw limitExceeded('cost', maxCost);
      },
    }),
  };
}
