import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { authorize } from '../../access/graphql/access-context.ts';
import { pageCost } from '../../graphql/limits/complexity.ts';
import { USER_FIELDS } from '../../users/domain/user-attributes.ts';
import { UserType } from '../../users/graphql/user.type.ts';
import { MAX_REVISIONS_SEARCHED } from '../domain/provenance.ts';
import { RevisionsArgs } from './changes.args.ts';
import { ChangesPageType } from './changes.page.ts';
import { FieldProvenanceType } from './field-provenance.type.ts';
import { type HistoryContext, provenanceByVersion } from './history-context.ts';
import { changesPage, LOOKED_AT } from './revision-pages.ts';
import { revisionToChange } from './revision-to-change.ts';

/** The cost of a list that has at most one element for each attribute of a user. */
function attributesCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + USER_FIELDS.length * childComplexity;
}

@Resolver(() => UserType)
export class UserHistoryResolver {
  @FieldResolver(() => ChangesPageType, {
    description: `The user's changes, by version. ${LOOKED_AT} Errors: \`FORBIDDEN\`, \`INVALID_VALUE\`, \`LIMIT_EXCEEDED\`.`,
    complexity: pageCost,
  })
  async revisions(
    @Root() { enterpriseId, id }: UserType,
    @Args(() => RevisionsArgs) args: RevisionsArgs,
    @Ctx() context: HistoryContext,
  ): Promise<ChangesPageType> {
    const { stores } = await authorize(context, enterpriseId, 'READ_HISTORY');
    return changesPage(args, { context, enterpriseId }, (query) =>
      stores.history.listOfUser({ enterpriseId, id }, query),
    );
  }

  @FieldResolver(() => [FieldProvenanceType], {
    description:
      `For each attribute with a value, the change that set it, among the newest ${MAX_REVISIONS_SEARCHED} ` +
      'changes of the user. Errors: `FORBIDDEN`.',
    complexity: attributesCost,
  })
  async provenance(
    @Root() { enterpriseId, id, version, profile }: UserType,
    @Ctx() context: HistoryContext,
  ): Promise<FieldProvenanceType[]> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    const found = (await context.load(provenanceByVersion, enterpriseId, { id, version })) ?? [];
    const origins = new Map(found.map(({ field, revision }) => [field, revision]));
    return USER_FIELDS.filter((field) => profile[field] !== undefined).flatMap((field) => {
      const revision = origins.get(field);
      return revision ? [{ field, change: revisionToChange(revision) }] : [];
    });
  }
}
