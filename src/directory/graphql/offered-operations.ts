import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses an operation of a kind that the schema lacks; GraphQL itself would fail at it as at a defect of ours. */
export const offeredOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const sentence = `The directory does not support ${node.operation}; use a query or a mutation.`;
    context.reportError(new GraphQLError(sentence, { nodes: node }));
  },
});
