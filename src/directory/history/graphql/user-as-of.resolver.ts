import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { nullableUser, UserType } from '../../users/graphql/user.type.ts';
import type { HistoryContext } from './history-context.ts';

@Resolver(() => EnterpriseType)
export class UserAsOfResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description:
      'One user; `null` if there is none. With `asOf`, the user at that time, even if deleted since; this ' +
      'requires the permission to read history. Errors: `FORBIDDEN`.',
  })
  async user(
    @Root() { id: enterpriseId }: Enterprise,
    @Arg('id', () => ID, { description: "The user's ID." }) id: string,
    @Arg('asOf', () => DateTime, { nullable: true, description: 'The time to look back to; now if omitted.' })
    asOf: Date | null | undefined,
    @Ctx() context: HistoryContext,
  ): Promise<UserType | null> {
    const { stores } = await authorize(context, enterpriseId, asOf ? 'READ_HISTORY' : 'READ_USERS');
    const found = asOf
      ? await stores.history.findAsOf({ enterpriseId, id }, asOf)
      : await stores.users.find(enterpriseId, id);
    return nullableUser(found);
  }
}
