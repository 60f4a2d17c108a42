import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { eraseUser } from '../usecase/erase-user.ts';
import { ENTERPRISE } from './argument-descriptions.ts';
import type { DirectoryContext } from './context.ts';
import { ErasureType } from './erasure.type.ts';
import { revisionToChange } from './revision-to-change.ts';

@Resolver()
export class ErasureResolver {
  @Mutation(() => ErasureType, {
    description:
      'Erases for good what is kept of a user who is deleted: all values in its history, and what the request log holds ' +
      'of it. Versions, moments, tokens and request ids stay. Again it answers the same and does nothing. Takes the ' +
      'permission `ADMINISTER`. Errors: `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, `USER_NOT_FOUND`, ' +
      '`USER_NOT_DELETED`.',
  })
  async eraseUser(
    @Arg('enterprise', () => String, { description: ENTERPRISE }) enterprise: string,
    @Arg('id', () => ID, { description: 'The id of the deleted user.' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<ErasureType> {
    const { revision, isComplete } = await eraseUser(await context.session(), { enterprise, id });
    return { change: revisionToChange(revision), isComplete };
  }
}
