import { getMetadataStorage } from 'type-graphql';

/** The names of the GraphQL fields that a class declares or inherits. */
export function fieldsOf(type: abstract new () => object): string[] {
  const { fields } = getMetadataStorage();
  return fields
    .filter(({ target }) => target === type || Object.prototype.isPrototypeOf.call(target, type))
    .map(({ schemaName }) => schemaName);
}
