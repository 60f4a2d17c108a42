import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { UsersPageType } from './users.page.ts';

@Resolver(() => UsersPageType)
export class UsersPageResolver {
  @FieldResolver(() => Int, { description: 'Total number of matching users. Counted only if requested.' })
  total(
    @Root() { counted }: UsersPageType,
    @Arg('upTo', () => Int, {
      nullable: true,
      description: 'Stops counting at this number, to limit the cost. If omitted, counts all.',
    })
    upTo: number | null | undefined,
  ): number | null {
    return typeof upTo === 'number' && counted !== null ? Math.min(counted, upTo) : counted;
  }
}
