import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Fault } from '../../kernel/fault.ts';
import type { DialectSighting } from '../domain/dialect.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { type FailuresQuery, MAX_FAILURES } from '../domain/failures.ts';
import { MAX_LOSSES, type RequestLogLoss } from '../domain/request-log-loss.ts';
import { listCost, pageCost } from './complexity.ts';
import { type DirectoryContext, permit } from './context.ts';
import { DialectSightingType } from './dialect-sighting.type.ts';
import { EnterpriseType } from './enterprise.type.ts';
import { FailureGroupType } from './failure-group.type.ts';
import { FailuresArgs, USUAL_GROUPS } from './failures.args.ts';
import { readUsualPageSize } from './page-size.ts';
import { RequestLogLossType } from './request-log-loss.type.ts';

@Resolver(() => EnterpriseType)
export class EnterpriseFailuresResolver {
  @FieldResolver(() => [FailureGroupType], {
    description:
      'What was refused or failed in a stretch of time, grouped by cause: first those with a user who is still failing, each ' +
      'time the most frequent first; of more than ' +
      `${MAX_FAILURES} requests the newest are looked at. A read that found nothing (404) is no failure. Errors: ` +
      '`FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async failures(
    @Root() { id }: Enterprise,
    @Args(() => FailuresArgs) args: FailuresArgs,
    @Ctx() context: DirectoryContext,
  ): Promise<readonly FailureGroupType[]> {
    const { stores } = await permit(context, id, 'READ_HISTORY');
    return stores.requests.failures(id, readFailuresQuery(args, context.maxPageSize));
  }

  @FieldResolver(() => [DialectSightingType], {
    description: 'The dialects that clients were seen to speak beside the RFCs, by name. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async dialects(@Root() { id }: Enterprise, @Ctx() context: DirectoryContext): Promise<readonly DialectSighting[]> {
    const { stores } = await permit(context, id, 'READ_HISTORY');
    return stores.requests.dialects(id);
  }

  @FieldResolver(() => [RequestLogLossType], {
    description:
      `The last ${MAX_LOSSES} days on which the request log left something out, newest first: a day has a quota of bytes, ` +
      'beyond which first the bodies go and then whole entries. Numbers count these all the same. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async requestLogLosses(
    @Root() { id }: Enterprise,
    @Ctx() context: DirectoryContext,
  ): Promise<readonly RequestLogLoss[]> {
    const { stores } = await permit(context, id, 'READ_HISTORY');
    return stores.requests.losses(id);
  }
}

function readFailuresQuery({ from, until, accessTokenId, first }: FailuresArgs, maxPageSize: number): FailuresQuery {
  if (until <= from) throw new Fault('INVALID_VALUE', 'until is not after from; give a later moment.', 'until');
  return {
    from,
    until,
    accessTokenId: accessTokenId ?? null,
    first: readUsualPageSize(first, { usual: USUAL_GROUPS, maxPageSize }),
  };
}
