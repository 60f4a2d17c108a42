import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Fault } from '../../../kernel/fault.ts';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { listCost, pageCost } from '../../graphql/limits/complexity.ts';
import { readUsualPageSize } from '../../graphql/page-size.ts';
import type { DialectSighting } from '../domain/deviation.ts';
import { type FailuresQuery, MAX_FAILURES } from '../domain/failures.ts';
import { MAX_LOSSES, type RequestLogLoss } from '../domain/request-log-loss.ts';
import { DialectSightingType } from './deviation.type.ts';
import { FailureGroupType } from './failure-group.type.ts';
import { FailuresArgs, USUAL_GROUPS } from './failures.args.ts';
import { RequestLogLossType } from './request-log-loss.type.ts';
import type { RequestsContext } from './requests-context.ts';

@Resolver(() => EnterpriseType)
export class EnterpriseFailuresResolver {
  @FieldResolver(() => [FailureGroupType], {
    description:
      'Rejected and failed requests in a time range, grouped by cause: first causes with a user who is still failing, ' +
      `then by frequency. If there are more than ${MAX_FAILURES}, only the newest are evaluated. A read that finds ` +
      'nothing (404) is not a failure. Errors: `FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async failures(
    @Root() { id }: Enterprise,
    @Args(() => FailuresArgs) args: FailuresArgs,
    @Ctx() context: RequestsContext,
  ): Promise<readonly FailureGroupType[]> {
    const { stores } = await authorize(context, id, 'READ_HISTORY');
    return stores.requests.failures(id, readFailuresQuery(args, context.maxPageSize));
  }

  @FieldResolver(() => [DialectSightingType], {
    description: 'How clients deviated from the RFCs, by name of the deviation. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async dialects(@Root() { id }: Enterprise, @Ctx() context: RequestsContext): Promise<readonly DialectSighting[]> {
    const { stores } = await authorize(context, id, 'READ_HISTORY');
    return stores.requests.dialects(id);
  }

  @FieldResolver(() => [RequestLogLossType], {
    description:
      `The last ${MAX_LOSSES} days on which the request log is incomplete, newest first. The log has a ` +
      'daily quota of bytes; beyond it, first request bodies and then whole entries are not stored. Counts ' +
      'still include these requests. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async requestLogLosses(
    @Root() { id }: Enterprise,
    @Ctx() context: RequestsContext,
  ): Promise<readonly RequestLogLoss[]> {
    const { stores } = await authorize(context, id, 'READ_HISTORY');
    return stores.requests.losses(id);
  }
}

function readFailuresQuery({ from, until, accessTokenId, first }: FailuresArgs, maxPageSize: number): FailuresQuery {
  if (until <= from) throw new Fault('INVALID_VALUE', 'until must be after from.', 'until');
  return {
    from,
    until,
    accessTokenId: accessTokenId ?? null,
    first: readUsualPageSize(first, { usual: USUAL_GROUPS, maxPageSize }),
  };
}
