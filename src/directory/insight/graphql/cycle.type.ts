import { Float, ID, Int, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { CursorKind } from '../../graphql/cursor.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/page.type.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { readCycleId } from '../domain/cycle.ts';
import { TallyType } from './tally.type.ts';

/** Pages of cycles: the id of the last cycle. */
export const CYCLE_CURSOR: CursorKind = { name: 'cycle', isPlace: (id) => readCycleId(id) !== null };

@ObjectType('Cycle', {
  description:
    'A burst of requests with one access token, such as a provisioning cycle of Entra. It ends after 5 ' +
    'minutes without a request.',
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

  /** Whose requests; no part of the schema, which answers the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Whose cycle it is; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}

@ObjectType('CyclesPage', { description: 'A page of cycles, newest first.', simpleResolvers: true })
export class CyclesPageType extends PageType {
  @RequiredField(() => [CycleType], 'The cycles, newest first.')
  declare readonly nodes: readonly CycleType[];
}
