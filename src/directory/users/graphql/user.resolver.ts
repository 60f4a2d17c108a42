import { Arg, Args, ArgsType, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { ENTERPRISE, OptionalField, USER_ID } from '../../graphql/fields.ts';
import type { VersionCondition } from '../domain/version-condition.ts';
import { createUser } from '../usecase/create-user.ts';
import { deleteUser } from '../usecase/delete-user.ts';
import { replaceUser } from '../usecase/replace-user.ts';
import { updateUser } from '../usecase/update-user.ts';
import { logged } from './logged-mutation.ts';
import { readChanges } from './read-changes.ts';
import { UserInput } from './user.input.ts';
import { UserType, userToType } from './user.type.ts';
import { UserChangesInput } from './user-changes.input.ts';
import type { UsersContext } from './users-context.ts';

/** Errors that every mutation may answer. */
const ERRORS = 'Errors: `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`';

@ArgsType()
export class VersionArgs implements VersionCondition {
  @OptionalField(
    () => Int,
    'The `version` that the caller last read. At any other version nothing is changed. If omitted, any ' +
      'version is accepted, and concurrent changes do not undo each other.',
  )
  declare readonly ifVersion?: number | null;

  @OptionalField(
    () => [Int],
    'Accepted versions. At any other version nothing is changed; with an empty list, nothing at all.',
  )
  declare readonly ifVersionIn?: readonly number[] | null;

  @OptionalField(() => [Int], 'Excluded versions. At these versions nothing is changed.')
  declare readonly unlessVersionIn?: readonly number[] | null;
}

/** The mutations of users. */
@Resolver()
export class UserResolver {
  @Mutation(() => UserType, {
    description: `Creates a user. ${ERRORS}, \`FIELD_REQUIRED\`, \`INVALID_VALUE\`, \`USER_NAME_TAKEN\`.`,
  })
  async createUser(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('user', () => UserInput, { description: 'The complete user.' }) user: UserInput,
    @Ctx() context: UsersContext,
  ): Promise<UserType> {
    const mutation = { operation: 'CreateUser', enterprise, userId: null, given: { user } };
    return userToType(await logged(context, mutation, (session) => createUser(session, { enterprise, user })));
  }

  @Mutation(() => UserType, {
    description:
      `Replaces a user with a new one; omitted attributes are removed. ${ERRORS}, \`USER_NOT_FOUND\`, ` +
      '`STALE_VERSION`, `FIELD_REQUIRED`, `INVALID_VALUE`, `USER_NAME_TAKEN`.',
  })
  async replaceUser(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: USER_ID }) id: string,
    @Arg('user', () => UserInput, { description: 'The complete user.' }) user: UserInput,
    @Args(() => VersionArgs) versions: VersionArgs,
    @Ctx() context: UsersContext,
  ): Promise<UserType> {
    const command = { enterprise, id, user, ...versions };
    const mutation = { operation: 'ReplaceUser', enterprise, userId: id, given: { user } };
    return userToType(await logged(context, mutation, (session) => replaceUser(session, command)));
  }

  @Mutation(() => UserType, {
    description:
      'Changes a user: either all changes are made or none. If nothing changes, no revision is stored. ' +
      `${ERRORS}, \`USER_NOT_FOUND\`, \`STALE_VERSION\`, \`FIELD_REQUIRED\`, \`INVALID_VALUE\`, \`NO_TARGET\`, ` +
      '`USER_NAME_TAKEN`, `LIMIT_EXCEEDED`.',
  })
  async updateUser(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: USER_ID }) id: string,
    @Arg('changes', () => UserChangesInput, { description: 'The changes.' }) changes: UserChangesInput,
    @Args(() => VersionArgs) versions: VersionArgs,
    @Ctx() context: UsersContext,
  ): Promise<UserType> {
    const command = { enterprise, id, changes: readChanges(changes), ...versions };
    const mutation = { operation: 'UpdateUser', enterprise, userId: id, given: { changes } };
    return userToType(await logged(context, mutation, (session) => updateUser(session, command)));
  }

  @Mutation(() => ID, {
    description:
      `Deletes a user; the history is kept. Returns the ID of the deleted user. ${ERRORS}, ` +
      '`USER_NOT_FOUND`, `STALE_VERSION`.',
  })
  async deleteUser(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: USER_ID }) id: string,
    @Args(() => VersionArgs) versions: VersionArgs,
    @Ctx() context: UsersContext,
  ): Promise<string> {
    const mutation = { operation: 'DeleteUser', enterprise, userId: id, given: {} };
    await logged(context, mutation, async (session) => {
      await deleteUser(session, { enterprise, id, ...versions });
      return { id };
    });
    return id;
  }
}
