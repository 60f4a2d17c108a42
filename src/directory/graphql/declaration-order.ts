import { type GraphQLNamedType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { TALLY_FIELDS } from '../insight/domain/tally.ts';
import { TEXT_FIELDS } from '../users/domain/user-attributes.ts';

/** What types take over from a class that they share with others. */
const INHERITED: Readonly<Record<string, readonly string[]>> = {
  User: TEXT_FIELDS,
  UserInput: TEXT_FIELDS,
  UserChangesInput: TEXT_FIELDS,
  UserFilter: TEXT_FIELDS,
  UsersPage: ['hasNextPage', 'endCursor'],
  ChangesPage: ['hasNextPage', 'endCursor'],
  RequestsPage: ['hasNextPage', 'endCursor'],
  CyclesPage: ['hasNextPage', 'endCursor'],
  ActivityPoint: [...TALLY_FIELDS, 'users'],
  Cycle: [...TALLY_FIELDS, 'failureShare'],
};

/** Puts arguments in the order in which they are written; TypeScript decorates parameters from the last to the first. */
export function orderArguments(): void {
  getMetadataStorage().params.sort((a, b) => a.index - b.index);
}

/** Puts what a type says of its own before what it inherits, as a reader looks for it. */
export function putOwnFieldsFirst(schema: GraphQLSchema): void {
  for (const [name, inherited] of Object.entries(INHERITED)) moveToEnd(schema.getType(name), inherited);
}

function moveToEnd(type: GraphQLNamedType | undefined, names: readonly string[]): void {
  if (!isObjectType(type) && !isInputObjectType(type)) return;
  const fields: Record<string, unknown> = type.getFields();
  for (const name of names) {
    const field = fields[name];
    delete fields[name];
    fields[name] = field;
  }
}
