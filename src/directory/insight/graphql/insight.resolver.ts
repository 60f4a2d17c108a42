import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { endOfPage, formatCursor, parseCursor } from '../../graphql/cursor.ts';
import { pageCost } from '../../graphql/limits/cost.ts';
import { PageArgs, readPageSize } from '../../graphql/paging.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { readFilter, readSearch } from '../../search/graphql/read-users-query.ts';
import { type ActivityPoint, activityPoints } from '../domain/activity.ts';
import { readCycleId } from '../domain/cycle.ts';
import type { Facet } from '../domain/facet.ts';
import { ActivityArgs, ActivityPointType, bucketsCost, MAX_BUCKETS, readBuckets } from './activity.type.ts';
import { CYCLE_CURSOR, CyclesPageType, CycleType, cycleToType } from './cycle.type.ts';
import { FacetType } from './facet.type.ts';
import { FacetsArgs, facetsCost, readFacetsQuery } from './facets.args.ts';
import type { InsightContext } from './insight-context.ts';

/** The fields that this chapter adds to an enterprise. */
@Resolver(() => EnterpriseType)
export class EnterpriseInsightResolver {
  @FieldResolver(() => [FacetType], {
    description:
      'How often each value of the given attributes occurs among the matching users, in the order of `by`. ' +
      'If neither `filter` nor `search` is given, all users are counted, asynchronously: changes of the ' +
      'last seconds may be missing. Errors: `FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: facetsCost,
  })
  async facets(
    @Root() { id }: Enterprise,
    @Args(() => FacetsArgs) args: FacetsArgs,
    @Ctx() context: InsightContext,
  ): Promise<readonly Facet[]> {
    const session = await authorize(context, id, 'READ_USERS');
    const query = readFacetsQuery(args.by, args.first);
    const users = { filter: readFilter(args.filter ?? null), search: readSearch(args.search) };
    await context.projectNow(id);
    const { statistics } = session.stores;
    const countsAll = Object.keys(users.filter).length === 0 && users.search.length === 0;
    return countsAll ? statistics.facets(id, query) : statistics.facetsAmong(id, users, query);
  }

  @FieldResolver(() => [ActivityPointType], {
    description:
      `Activity in a time range, by time bucket, oldest first; at most ${MAX_BUCKETS} buckets. All buckets are ` +
      'complete, including the first and the last. Counted asynchronously: the last seconds may be missing. ' +
      'Errors: `FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: bucketsCost,
  })
  async activity(
    @Root() { id }: Enterprise,
    @Args(() => ActivityArgs) args: ActivityArgs,
    @Ctx() context: InsightContext,
  ): Promise<readonly ActivityPoint[]> {
    const session = await authorize(context, id, 'READ_HISTORY');
    const buckets = readBuckets(args);
    await context.projectNow(id);
    return activityPoints(buckets.starts, await session.stores.statistics.activity(id, buckets));
  }

  @FieldResolver(() => CyclesPageType, {
    description:
      "Bursts of requests, such as Entra's provisioning cycles, newest first. Changes are counted " +
      'asynchronously: those of the last seconds may be missing. Errors: `FORBIDDEN`, `INVALID_VALUE`, ' +
      '`LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async cycles(
    @Root() { id: enterpriseId }: Enterprise,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: InsightContext,
  ): Promise<CyclesPageType> {
    const session = await authorize(context, enterpriseId, 'READ_HISTORY');
    const size = readPageSize(first, context.maxPageSize);
    const position = parseCursor(CYCLE_CURSOR, after);
    await context.projectNow(enterpriseId);
    const query = { first: size + 1, before: position === null ? null : readCycleId(position) };
    const cycles = await session.stores.statistics.cycles(enterpriseId, query);

    const now = session.clock();
    const nodes = cycles.slice(0, size).map((cycle) => cycleToType(cycle, enterpriseId, now));
    const last = nodes.at(-1);
    return { nodes, ...endOfPage(last ? formatCursor(CYCLE_CURSOR, last.id) : null, cycles.length > size) };
  }

  @FieldResolver(() => CycleType, {
    nullable: true,
    description: 'The cycle with this ID; `null` if there is none. Errors: `FORBIDDEN`.',
  })
  async cycle(
    @Root() { id: enterpriseId }: Enterprise,
    @Arg('id', () => ID, { description: "The cycle's ID." }) id: string,
    @Ctx() context: InsightContext,
  ): Promise<CycleType | null> {
    const session = await authorize(context, enterpriseId, 'READ_HISTORY');
    const key = readCycleId(id);
    if (key === null) return null;
    await context.projectNow(enterpriseId);
    const cycle = await session.stores.statistics.findCycle(enterpriseId, key);
    return cycle && cycleToType(cycle, enterpriseId, session.clock());
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when `facets`, `activity`, `cycles` and `search` are current: the time of the oldest change ' +
      'that is not counted yet, or `null` if all are counted. Usually a few seconds ago; longer while a ' +
      'large history is counted for the first time. Errors: `FORBIDDEN`.',
  })
  async countedUntil(@Root() { id }: Enterprise, @Ctx() context: InsightContext): Promise<Date | null> {
    const { stores } = await authorize(context, id, 'READ_USERS');
    return stores.projection.projectedUntil(id);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the last request reported by a gateway arrived; `null` if none ever did. Errors: `FORBIDDEN`.',
  })
  async lastRequestAt(@Root() { id }: Enterprise, @Ctx() context: InsightContext): Promise<Date | null> {
    const { stores } = await authorize(context, id, 'READ_HISTORY');
    return stores.statistics.lastRequestAt(id);
  }
}
