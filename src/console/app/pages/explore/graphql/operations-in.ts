import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** An operation that a document holds. */
export interface FoundOperation {
  /** `null` when it has none, as in `{ access { permissions } }`. */
  readonly name: string | null;
  readonly isMutation: boolean;
}

/** The operations of a document; none while it cannot be read. */
export function operationsIn(document: string): readonly FoundOperation[] {
  try {
    return parse(document)
      .definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
      .map(({ name, operation }) => ({ name: name?.value ?? null, isMutation: operation === 'mutation' }));
  } catch {
    return [];
  }
}
