import { Arg, Ctx, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { DirectoryContext } from '../../graphql/context.ts';
import { ENTERPRISE, RequiredField } from '../../graphql/fields.ts';
import { ChangeType, revisionToChange } from '../../history/graphql/change.type.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { RetentionStores } from '../domain/erasure-store.ts';
import { eraseUser } from '../usecase/erase-user.ts';

@ObjectType('Erasure', { description: 'The result of erasing a user.', simpleResolvers: true })
class ErasureType {
  @RequiredField(
    () => ChangeType,
    "The change that records who erased the user, when, and in which request. It is the user's last change.",
  )
  declare readonly change: ChangeType;

  @RequiredField(
    () => Boolean,
    'Whether all data has been removed. Until then, remaining data is no longer returned and is removed ' +
      'in the background.',
  )
  declare readonly isComplete: boolean;
}

@Resolver()
export class ErasureResolver {
  @Mutation(() => ErasureType, {
    description:
      "Permanently erases the stored data of a deleted user: all values in the user's history, and the " +
      "user's data in the request log. Versions, times, access tokens and request IDs are kept. A repeated " +
      'call returns the same result and changes nothing. Requires the permission `ADMINISTER`. Errors: ' +
      '`UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `USER_NOT_FOUND`, `USER_NOT_DELETED`.',
  })
  async eraseUser(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: 'The ID of the deleted user.' }) id: string,
    @Ctx() context: DirectoryContext<UsersSession<RetentionStores>>,
  ): Promise<ErasureType> {
    const { revision, isComplete } = await eraseUser(await context.session(), { enterprise, id });
    return { change: revisionToChange(revision), isComplete };
  }
}
