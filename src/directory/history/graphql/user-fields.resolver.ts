import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import { RequiredAttributeEnum } from '../../graphql/enums.ts';
import { pageCost } from '../../graphql/limits/complexity.ts';
import { missingAttributes, type RequiredAttribute } from '../../users/domain/required-attributes.ts';
import { UserType } from '../../users/graphql/user.type.ts';
import { RevisionsArgs } from './changes.args.ts';
import { ChangesPageType } from './changes.page.ts';
import { changesPage, LOOKED_AT } from './changes-page.ts';

@Resolver(() => UserType)
export class UserFieldsResolver {
  @FieldResolver(() => [RequiredAttributeEnum], {
    description: 'What a provisioned user should have and is missing here; empty if nothing is missing.',
  })
  missing(@Root() { profile }: UserType): RequiredAttribute[] {
    return missingAttributes(profile);
  }

  @FieldResolver(() => ChangesPageType, {
    description: `The user's changes, by version. ${LOOKED_AT} Errors: \`FORBIDDEN\`, \`INVALID_VALUE\`, \`LIMIT_EXCEEDED\`.`,
    complexity: pageCost,
  })
  async revisions(
    @Root() { enterpriseId, id }: UserType,
    @Args(() => RevisionsArgs) args: RevisionsArgs,
    @Ctx() context: DirectoryContext,
  ): Promise<ChangesPageType> {
    const { stores } = await permit(context, enterpriseId, 'READ_HISTORY');
    return changesPage(args, { context, enterpriseId }, (query) =>
      stores.history.listOfUser({ enterpriseId, id }, query),
    );
  }
}
