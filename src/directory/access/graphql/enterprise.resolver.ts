import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { ENTERPRISE } from '../../graphql/fields.ts';
import { listCost } from '../../graphql/limits/cost.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { authorizeByName } from '../usecase/authorize.ts';
import { createEnterprise, deleteEnterprise, listEnterprises, renameEnterprise } from '../usecase/enterprises.ts';
import type { AccessContext } from './access-context.ts';
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
    @Arg('name', () => String, { description: ENTERPRISE }) name: string,
    @Ctx() context: AccessContext,
  ): Promise<Enterprise> {
    return authorizeByName(await context.session(), name, 'PROBE');
  }

  @Query(() => [EnterpriseType], {
    description: 'All enterprises, by name. Only for the administration token. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async enterprises(@Ctx() context: AccessContext): Promise<readonly Enterprise[]> {
    return listEnterprises(await context.session());
  }

  @Mutation(() => EnterpriseType, {
    description:
      'Creates an enterprise. Only for the administration token. Errors: `FORBIDDEN`, `INVALID_VALUE`, ' +
      '`ENTERPRISE_NAME_TAKEN`.',
  })
  async createEnterprise(
    @Arg('name', () => String, {
      description: 'Name of the enterprise: 1 to 64 letters, digits, `_` and `-`; unique regardless of case.',
    })
    name: string,
    @Ctx() context: AccessContext,
  ): Promise<Enterprise> {
    return createEnterprise(await context.session(), { name });
  }

  @Mutation(() => EnterpriseType, {
    description:
      'Renames an enterprise, which changes its tenant URL: update it in Entra. The old name stops working everywhere within ' +
      '2 seconds. Requires the administration token. Errors: `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`, ' +
      '`INVALID_VALUE`, `ENTERPRISE_NAME_TAKEN`.',
  })
  async renameEnterprise(
    @Arg('name', () => String, { description: 'Current name, regardless of case.' }) name: string,
    @Arg('newName', () => String, {
      description: 'New name: 1 to 64 letters, digits, `_` and `-`; unique regardless of case.',
    })
    newName: string,
    @Ctx() context: AccessContext,
  ): Promise<Enterprise> {
    const renamed = await renameEnterprise(await context.session(), { name, newName });
    context.noteEnterprise({ kind: 'renamed', id: renamed.id, name, newName: renamed.name });
    return renamed;
  }

  @Mutation(() => ID, {
    description:
      'Permanently deletes an enterprise with its users, their history, access tokens, sessions and request log, and ' +
      'returns its ID. The name stops working everywhere within 2 seconds and can be reused; the data is removed in the ' +
      'background. Requires the administration token. Errors: `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`.',
  })
  async deleteEnterprise(
    @Arg('name', () => String, { description: 'Name in the tenant URL, regardless of case.' }) name: string,
    @Ctx() context: AccessContext,
  ): Promise<EnterpriseId> {
    const deleted = await deleteEnterprise(await context.session(), { name });
    context.noteEnterprise({ kind: 'deleted', id: deleted.id, name: deleted.name, newName: null });
    return deleted.id;
  }
}
