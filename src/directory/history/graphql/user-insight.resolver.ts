import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import { attributesCost, pageCost } from '../../graphql/limits/complexity.ts';
import { DEFAULT_PAGE_SIZE, readUsualPageSize } from '../../graphql/page-size.ts';
import { USER_FIELDS } from '../../users/domain/user-attributes.ts';
import { UserType } from '../../users/graphql/user.type.ts';
import { userToType } from '../../users/graphql/user-to-type.ts';
import { MAX_REVISIONS_SEARCHED } from '../domain/provenance.ts';
import { FieldProvenanceType } from './field-provenance.type.ts';
import { revisionToChange } from './revision-to-change.ts';

@Resolver(() => UserType)
export class UserInsightResolver {
  @FieldResolver(() => [FieldProvenanceType], {
    description:
      `For each attribute with a value, the change that set it, among the newest ${MAX_REVISIONS_SEARCHED} ` +
      'changes of the user. Errors: `FORBIDDEN`.',
    complexity: attributesCost,
  })
  async provenance(
    @Root() { enterpriseId, id, version, profile }: UserType,
    @Ctx() context: DirectoryContext,
  ): Promise<FieldProvenanceType[]> {
    await permit(context, enterpriseId, 'READ_HISTORY');
    const found = (await context.loadersOf(enterpriseId).provenance.load({ id, version })) ?? [];
    const origins = new Map(found.map(({ field, revision }) => [field, revision]));
    return USER_FIELDS.filter((field) => profile[field] !== undefined).flatMap((field) => {
      const revision = origins.get(field);
      return revision ? [{ field, change: revisionToChange(revision) }] : [];
    });
  }

  @FieldResolver(() => [UserType], {
    description:
      "The user's direct reports, in the order of creation. Errors: `FORBIDDEN`, `INVALID_VALUE`, " +
      '`LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async reports(
    @Root() { enterpriseId, id }: UserType,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE_SIZE,
      description: 'Maximum number of users; the server sets an upper limit.',
    })
    first: number | null | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<UserType[]> {
    const { stores } = await permit(context, enterpriseId, 'READ_USERS');
    const query = {
      filter: { manager: { value: { eq: id } } },
      search: [],
      orderBy: [],
      first: readUsualPageSize(first, { usual: DEFAULT_PAGE_SIZE, maxPageSize: context.maxPageSize }),
      offset: 0,
      after: null,
      withTotal: false,
      totalUpTo: null,
    };
    const { users } = await context.pageBytes.read((maxBytes) =>
      stores.users.list(enterpriseId, { ...query, maxBytes }),
    );
    return users.map(userToType);
  }
}
