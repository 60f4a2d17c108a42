import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { ENTERPRISE, USER_ID } from '../../graphql/argument-descriptions.ts';
import { createUser } from '../usecase/create-user.ts';
import { deleteUser } from '../usecase/delete-user.ts';
import { replaceUser } from '../usecase/replace-user.ts';
import { updateUser } from '../usecase/update-user.ts';
import { logged } from './logged-mutation.ts';
import { readChanges } from './read-changes.ts';
import { UserInput } from './user.input.ts';
import { UserType } from './user.type.ts';
import { UserChangesInput } from './user-changes.input.ts';
import { userToType } from './user-to-type.ts';
import type { UsersContext } from './users-context.ts';
import { VersionArgs } from './version.args.ts';

const ENTRANCE = 'Errors: `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`';

@Resolver()
export class UserResolver {
  @Mutation(() => UserType, {
    description: `Creates a user. ${ENTRANCE}, \`FIELD_REQUIRED\`, \`INVALID_VALUE\`, \`USER_NAME_TAKEN\`.`,
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
      `Replaces a user with a new one; omitted attributes are removed. ${ENTRANCE}, \`USER_NOT_FOUND\`, ` +
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
      `${ENTRANCE}, \`USER_NOT_FOUND\`, \`STALE_VERSION\`, \`FIELD_REQUIRED\`, \`INVALID_VALUE\`, \`NO_TARGET\`, ` +
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
      `Deletes a user; the history is kept. Returns the ID of the deleted user. ${ENTRANCE}, ` +
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
