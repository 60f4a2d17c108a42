import { Ctx, FieldResolver, Float, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { AccessToken } from '../../access/domain/access-token.ts';
import { accessTokensById, authorize } from '../../access/graphql/access-context.ts';
import { AccessTokenType } from '../../access/graphql/access-token.type.ts';
import type { CursorKind } from '../../graphql/cursor.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/paging.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { type Cycle, cycleKeyToId, failureRate, IDLE_MINUTES, isOpen, readCycleId } from '../domain/cycle.ts';
import type { InsightContext } from './insight-context.ts';
import { TallyType } from './tally.type.ts';

/** Cursors of cycles hold the id of the last cycle. */
export const CYCLE_CURSOR: CursorKind = { name: 'cycle', isPosition: (id) => readCycleId(id) !== null };

@ObjectType('Cycle', {
  description:
    'A burst of requests with one access token, such as a provisioning cycle of Entra. It ends after ' +
    `${IDLE_MINUTES} minutes without a request.`,
  simpleResolvers: true,
})
export class CycleType extends TallyType {
  @RequiredField(() => ID, "The cycle's ID, built from its access token and its first minute.")
  declare readonly id: string;

  @RequiredField(() => DateTime, 'When its first request arrived.')
  declare readonly startedAt: Date;

  @RequiredField(() => DateTime, 'When its last request so far arrived.')
  declare readonly endedAt: Date;

  @RequiredField(() => Boolean, 'Whether further requests may still belong to it.')
  declare readonly isOpen: boolean;

  @RequiredField(() => Int, 'Read requests.')
  declare readonly reads: number;

  @RequiredField(
    () => Float,
    'Failure rate, from 0 to 1: the share of requests that were rejected (except 404 on a read) or ' +
      'failed. Entra quarantines a job after 5,000 failures if the failure rate of its operations exceeds ' +
      '0.4.',
  )
  declare readonly failureShare: number;

  /** Not in the schema, which has the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Not in the schema. */
  declare readonly enterpriseId: EnterpriseId;
}

@ObjectType('CyclesPage', { description: 'A page of cycles, newest first.', simpleResolvers: true })
export class CyclesPageType extends PageType {
  @RequiredField(() => [CycleType], 'The cycles, newest first.')
  declare readonly nodes: readonly CycleType[];
}

/** The fields of a cycle that are read from other tables. */
@Resolver(() => CycleType)
export class CycleResolver {
  @FieldResolver(() => AccessTokenType, {
    nullable: true,
    description: 'The access token of the requests; `null` for the administration token.',
  })
  async accessToken(
    @Root() { enterpriseId, accessTokenId }: CycleType,
    @Ctx() context: InsightContext,
  ): Promise<AccessToken | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    return accessTokenId && context.load(accessTokensById, enterpriseId, accessTokenId);
  }
}

/** @param now decides whether the cycle is still open */
export function cycleToType(cycle: Cycle, enterpriseId: EnterpriseId, now: Date): CycleType {
  return {
    ...cycle,
    id: cycleKeyToId(cycle),
    enterpriseId,
    isOpen: isOpen(cycle, now),
    failureShare: failureRate(cycle),
  };
}
