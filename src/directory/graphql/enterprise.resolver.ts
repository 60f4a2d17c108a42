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
      'One enterprise and its data. Any permission is sufficient. Errors: `UNAUTHENTICATED`, also for an ' +
      "enterprise that is not the caller's or does not exist; `ENTERPRISE_NOT_FOUND` for the administration " +
      'token.',
  })
  async enterprise(
    @Arg('name', () => String, { description: 'Name of the enterprise, as in the tenant URL; case-insensitive.' })
    name: string,
    @Ctx() context: DirectoryContext,
  ): Promise<Enterprise> {
    return enterEnterprise(await context.session(), name, 'PROBE');
  }

  @Query(() => [EnterpriseType], {
    description: 'All enterprises, by name. Only for the administration token. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async enterprises(@Ctx() context: DirectoryContext): Promise<readonly Enterprise[]> {
    return listEnterprises(await context.session());
  }

  @Mutation(() => EnterpriseType, {
    description:
      'Creates an enterprise. Only for the administration token. Errors: `FORBIDDEN`, `INVALID_VALUE`, ' +
      '`ENTERPRISE_NAME_TAKEN`.',
  })
  async createEnterprise(
    @Arg('name', () => String, {
      description:
        'Name of the enterprise: 1 to 64 letters, digits, `_` and `-`; unique regardless of case. It cannot ' +
        'be changed later.',
    })
    name: string,
    @Ctx() context: DirectoryContext,
  ): Promise<Enterprise> {
    return createEnterprise(await context.session(), { name });
  }
}
