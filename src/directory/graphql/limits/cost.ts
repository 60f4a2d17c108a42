import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { GraphQLError, getVariableValues, type OperationDefinitionNode } from 'graphql';
// Default import: Node does not find the named exports of this package.
import complexity, { type ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import type { DirectoryContext } from '../context.ts';
import type { ErrorCode } from '../errors/error-code.enum.ts';
import { DEFAULT_PAGE_SIZE } from '../paging.ts';
import { countConditions } from './filter-size.ts';
import { type Limits, limitExceeded } from './limits.ts';
import { assertDepthOfVariables, assertSizeOfVariables } from './variables.ts';

const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = complexity;

type Resolved = GraphQLRequestContextDidResolveOperation<DirectoryContext>;

/** Each condition of a filter is compiled to SQL, whatever it finds. */
const COST_OF_CONDITION = 50;

/** The cost of a page: one, plus the cost of an element for each element that it can hold. */
export function pageCost({ args, childComplexity, context }: ComplexityEstimatorArgs): number {
  const most = Number(context?.maxPageSize ?? Number.POSITIVE_INFINITY);
  const first = Number(args.first ?? DEFAULT_PAGE_SIZE);
  return 1 + Math.max(1, Math.min(first, most)) * childComplexity;
}

/** The cost of a list without pages: that of a page of the default size. */
export function listCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + DEFAULT_PAGE_SIZE * childComplexity;
}

const declared = fieldExtensionsEstimator();
const counted = simpleEstimator({ defaultComplexity: 1 });

function estimate(field: ComplexityEstimatorArgs): number {
  const ofField = declared(field) ?? counted(field) ?? 1;
  return Number(ofField) + COST_OF_CONDITION * countConditions(field.args.filter);
}

/** Rejects an operation before it is executed if its variables are invalid or its estimated cost exceeds the limit. */
export function costLimit({ maxCost, maxPageSize }: Limits): ApolloServerPlugin<DirectoryContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (resolved) => {
        const { operation } = resolved;
        // The execution reports that the document does not contain the requested operation.
        if (operation === undefined) return;
        assertVariables(resolved, operation);
        if (costOf(resolved, { maxCost, maxPageSize }) > maxCost) throw limitExceeded('cost', maxCost);
      },
    }),
  };
}

/** Reports only the first invalid variable, because collecting all errors is slow. */
function assertVariables({ schema, request }: Resolved, operation: OperationDefinitionNode): void {
  const values = request.variables ?? {};
  const definitions = operation.variableDefinitions ?? [];
  assertDepthOfVariables(values);
  assertSizeOfVariables({ schema, definitions, values });
  const [fault] = getVariableValues(schema, definitions, values, { maxErrors: 1 }).errors ?? [];
  if (fault !== undefined) throw badInput(fault);
}

/** @throws GraphQLError, Fault when the cost cannot be estimated, so that every executed operation has one */
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
