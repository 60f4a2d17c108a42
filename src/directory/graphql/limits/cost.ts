import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { GraphQLError, getVariableValues, type OperationDefinitionNode } from 'graphql';
// As a whole: Node 22 does not find the names that this package exports from its other files.
import complexity, { type ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import type { DirectoryContext } from '../context.ts';
import type { ErrorCode } from '../errors/error-code.enum.ts';
import { conditionsIn } from './filter-size.ts';
import { type Limits, limitExceeded } from './limits.ts';
import { assertSizeOfVariables } from './variables.ts';
import { assertDepthOfVariables } from './variables-depth.ts';

const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = complexity;

type Resolved = GraphQLRequestContextDidResolveOperation<DirectoryContext>;

/** Each condition of a filter is turned into SQL, however few it finds. */
const COST_OF_CONDITION = 50;

const declared = fieldExtensionsEstimator();
const counted = simpleEstimator({ defaultComplexity: 1 });

function estimate(field: ComplexityEstimatorArgs): number {
  const ofField = declared(field) ?? counted(field) ?? 1;
  return Number(ofField) + COST_OF_CONDITION * conditionsIn(field.args.filter);
}

/** Refuses an operation before it runs when its variables cannot be read or its answer would be too large. */
export function costLimit({ maxCost, maxPageSize }: Limits): ApolloServerPlugin<DirectoryContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (resolved) => {
        const { operation } = resolved;
        // A document without the operation asked for runs nothing; execution says so.
        if (operation === undefined) return;
        assertVariables(resolved, operation);
        if (costOf(resolved, { maxCost, maxPageSize }) > maxCost) throw limitExceeded('cost', maxCost);
      },
    }),
  };
}

/** Whoever reads all variables gathers a sentence for each fault in them: the first is enough, and the others cost. */
function assertVariables({ schema, request }: Resolved, operation: OperationDefinitionNode): void {
  const values = request.variables ?? {};
  const definitions = operation.variableDefinitions ?? [];
  assertDepthOfVariables(values);
  assertSizeOfVariables({ schema, definitions, values });
  const [fault] = getVariableValues(schema, definitions, values, { maxErrors: 1 }).errors ?? [];
  if (fault !== undefined) throw badInput(fault);
}

/** @throws what tells that the cost cannot be known, so that nothing uncounted is ever run */
function costOf({ schema, document, operation, request }: Resolved, limits: Pick<Limits, 'maxCost' | 'maxPageSize'>) {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: request.variables ?? {},
      estimators: [estimate],
      context: { maxPageSize: limits.maxPageSize },
      ...(operation?.name && { operationName: operation.name.value }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw error.nodes === undefined ? limitExceeded('cost', limits.maxCost) : badInput(error);
  }
}

function badInput({ message, nodes }: GraphQLError): GraphQLError {
  const code: ErrorCode = 'BAD_USER_INPUT';
  return new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code, http: { status: 400 } } });
}
