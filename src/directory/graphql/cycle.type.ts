import { Float, ID, Int, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId } from '../../kernel/ids.ts';
import { RequiredField } from './fields.ts';
import { PageType } from './page.type.ts';
import { DateTime } from './scalars.ts';
import { TallyType } from './tally.type.ts';

@ObjectType('Cycle', {
  description:
    "A burst of requests of one access token, as Entra's provisioning cycles are; a silence of 5 minutes ends it.",
  simpleResolvers: true,
})
export class CycleType extends TallyType {
  @RequiredField(() => ID, 'Names the cycle by its access token and its first minute.')
  declare readonly id: string;

  @RequiredField(() => DateTime, 'When its first request came in.')
  declare readonly startedAt: Date;

  @RequiredField(() => DateTime, 'When its last request, so far, came in.')
  declare readonly endedAt: Date;

  @RequiredField(() => Boolean, 'Whether requests may still come that belong to it.')
  declare readonly isOpen: boolean;

  @RequiredField(() => Int, 'Requests that only read.')
  declare readonly reads: number;

  @RequiredField(
    () => Float,
    'Share of the requests that were refused (404 on a read apart) or failed, from 0 to 1. Entra quarantines a job ' +
      'whose operations fail at more than 0.4, from 5,000 failures on.',
  )
  declare readonly failureShare: number;

  /** Whose requests; no part of the schema, which answers the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Whose cycle it is; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}

@ObjectType('CyclesPage', { description: 'A stretch of cycles, newest first.', simpleResolvers: true })
export class CyclesPageType extends PageType {
  @RequiredField(() => [CycleType], 'The cycles, newest first.')
  declare readonly nodes: readonly CycleType[];
}
