import { Int, ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import type { Tally } from '../domain/tally.ts';

/** The counts of a time bucket or a cycle. */
@ObjectType({ simpleResolvers: true })
export abstract class TallyType implements Tally {
  @RequiredField(() => Int, 'Requests reported by a gateway.')
  declare readonly requests: number;

  @RequiredField(() => Int, 'Rejected requests (HTTP status 4xx), including throttled ones.')
  declare readonly refused: number;

  @RequiredField(() => Int, 'Requests that failed on our side (HTTP status 5xx).')
  declare readonly failed: number;

  @RequiredField(() => Int, 'Throttled requests (HTTP status 429).')
  declare readonly throttled: number;

  @RequiredField(() => Int, 'Users created.')
  declare readonly created: number;

  @RequiredField(() => Int, 'Changes of users, except those counted in the fields below.')
  declare readonly updated: number;

  @RequiredField(() => Int, 'Users who were active and became inactive.')
  declare readonly deactivated: number;

  @RequiredField(() => Int, 'Users who were inactive and became active.')
  declare readonly reactivated: number;

  @RequiredField(() => Int, 'Users deleted.')
  declare readonly deleted: number;
}
