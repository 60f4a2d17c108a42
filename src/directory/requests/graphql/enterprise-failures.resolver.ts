import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { listCost, pageCost } from '../../graphql/limits/cost.ts';
import { readPageSizeWithDefault } from '../../graphql/paging.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import type { ClientDeviation } from '../domain/deviation.ts';
import { type FailuresQuery, MAX_FAILURES } from '../domain/failures.ts';
import { MAX_LOSSES, type RequestLogLoss } from '../domain/request-store.ts';
import { ClientDeviationType } from './deviation.type.ts';
import { FailureGroupType } from './failure-group.type.ts';
import type { RequestsContext } from './requests-context.ts';

/** Default of `first`. */
const DEFAULT_GROUPS = 50;

@ArgsType()
class FailuresArgs {
  @RequiredField(() => DateTime, 'At this time or later.')
  declare readonly from: Date;

  @RequiredField(() => DateTime, 'Before this time.')
  declare readonly until: Date;

  @OptionalField(() => ID, 'Only requests with this access token.')
  declare readonly accessTokenId?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_GROUPS,
    description: 'Maximum number of groups; the server sets an upper limit.',
  })
  declare readonly first?: number | null;
}

@ObjectType('RequestLogLoss', {
  description:
    'What the request log did not store on one day, because the enterprise had reached its daily quota of bytes.',
  simpleResolvers: true,
})
class RequestLogLossType implements RequestLogLoss {
  @RequiredField(() => DateTime, 'The day, as its start in UTC.')
  declare readonly day: Date;

  @RequiredField(() => Int, 'Number of omitted bodies of rejected or failed requests.')
  declare readonly bodies: number;

  @RequiredField(() => Int, 'Number of omitted entries.')
  declare readonly entries: number;
}

/** What went wrong in an enterprise: failures, deviations of clients, gaps of the request log. */
@Resolver(() => EnterpriseType)
export class EnterpriseFailuresResolver {
  @FieldResolver(() => [FailureGroupType], {
    description:
      'Rejected and failed requests in a time range, grouped by cause: first causes with a user who is still failing, ' +
      'then causes without a known user, then the others; of each kind the most frequent first. If there are more ' +
      `than ${MAX_FAILURES}, only the newest are evaluated. A read that finds nothing (404) is not a failure. Errors: ` +
      '`FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
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

  @FieldResolver(() => [ClientDeviationType], {
    description: 'How clients deviated from the RFCs, by name of the deviation. Errors: `FORBIDDEN`.',
    complexity: listCost,
  })
  async dialects(@Root() { id }: Enterprise, @Ctx() context: RequestsContext): Promise<readonly ClientDeviation[]> {
    const { stores } = await authorize(context, id, 'READ_HISTORY');
    return stores.requests.deviations(id);
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
  if (until <= from) throw invalidValue('until', 'must be after from');
  return {
    from,
    until,
    accessTokenId: accessTokenId ?? null,
    first: readPageSizeWithDefault(first, { defaultSize: DEFAULT_GROUPS, maxPageSize }),
  };
}
