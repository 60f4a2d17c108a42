import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { ENTERPRISE } from '../../graphql/argument-descriptions.ts';
import type { DirectoryContext } from '../../graphql/context.ts';
import { revisionToChange } from '../../history/graphql/revision-to-change.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import type { RetentionStores } from '../domain/erasure-store.ts';
import { eraseUser } from '../usecase/erase-user.ts';
import { ErasureType } from './erasure.type.ts';

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
