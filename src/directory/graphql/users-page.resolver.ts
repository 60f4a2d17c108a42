import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { UsersPageType } from './users.page.ts';

@Resolver(() => UsersPageType)
export class UsersPageResolver {
  @FieldResolver(() => Int, { description: 'How many match in all. Counted only when asked for.' })
  total(
    @Root() { counted }: UsersPageType,
    @Arg('upTo', () => Int, {
      nullable: true,
      description: 'Counts no further than that, so that it is cheap; to the end when left out.',
    })
    upTo: number | null | undefined,
  ): number | null {
    return typeof upTo === 'number' && counted !== null ? Math.min(counted, upTo) : counted;
  }
}
