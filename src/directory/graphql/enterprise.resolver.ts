import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Enterprise } from '../domain/enterprise.ts';
import { createEnterprise } from '../usecase/create-enterprise.ts';
import { enterEnterprise } from '../usecase/enter-enterprise.ts';
import { listEnterprises } from '../usecase/list-enterprises.ts';
import { listCost } from './complexity.ts';
import type { DirectoryContext } from './context.ts';
import { EnterpriseType } from './enterprise.type.ts';

@Resolver()
export class EnterpriseResolver {
  @Query(() => EnterpriseType, {
    description:
      'One enterprise, and the way to all that it holds. Any permission will do. Errors: `UNAUTHENTICATED`, also for ' +
      "an enterprise that is not the caller's or does not exist; `ENTERPRISE_NOT_FOUND` for the administration token.",
  })
  async enterprise(
    @Arg('name', () => String, { description: 'As in the tenant URL; case does not count.' }) name: string,
    @Ctx() context: DirectoryContext,
  ): Promise<Enterprise> {
    return enterEnterprise(await context.session(), name, 'PROBE');
  }

  @Query(() => [EnterpriseType], {
    description: 'All enterprises, by name. For the administration token alone. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async enterprises(@Ctx() context: DirectoryContext): Promise<readonly Enterprise[]> {
    return listEnterprises(await context.session());
  }

  @Mutation(() => EnterpriseType, {
    description:
      'Makes an enterprise. For the administration token alone. Errors: `FORBIDDEN`, `INVALID_VALUE`, ' +
      '`ENTERPRISE_NAME_TAKEN`.',
  })
  async createEnterprise(
    @Arg('name', () => String, {
      description: '1 to 64 letters, digits, `_` and `-`; unique without regard to case; never changed later.',
    })
    name: string,
    @Ctx() context: DirectoryContext,
  ): Promise<Enterprise> {
    return createEnterprise(await context.session(), { name });
  }
}
