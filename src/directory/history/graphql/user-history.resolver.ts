import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { Args, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { authorize } from '../../access/graphql/access-context.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { pageCost } from '../../graphql/limits/cost.ts';
import { USER_FIELDS } from '../../users/domain/user-attributes.ts';
import { UserType } from '../../users/graphql/user.type.ts';
import { MAX_REVISIONS_SEARCHED } from '../domain/history-store.ts';
import { ChangeType, revisionToChange } from './change.type.ts';
import { ChangesPageType, changesPage, EXAMINATION_LIMIT, RevisionsArgs } from './changes.page.ts';
import { type HistoryContext, provenanceByVersion } from './history-context.ts';

@ObjectType('FieldProvenance', {
  description: 'Where the current value of an attribute comes from.',
  simpleResolvers: true,
})
export class FieldProvenanceType {
  @RequiredField(() => String, 'The attribute, e.g. `emails`, spelled as in `User`.')
  declare readonly field: string;

  @RequiredField(() => ChangeType, 'The change that set the current value.')
  declare readonly change: ChangeType;
}

/** The cost of a list that has at most one element for each attribute of a user. */
function attributesCost({ childComplexity }: ComplexityEstimatorArgs): number {
  return 1 + USER_FIELDS.length * childComplexity;
}

/** The fields that this chapter adds to a user. */
@Resolver(() => UserType)
export class UserHistoryResolver {
  @FieldResolver(() => ChangesPageType, {
    description: `The user's changes, by version. ${EXAMINATION_LIMIT} Errors: \`FORBIDDEN\`, \`INVALID_VALUE\`, \`LIMIT_EXCEEDED\`.`,
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
