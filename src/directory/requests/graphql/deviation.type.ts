import { Float, ObjectType } from 'type-graphql';
import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { Dialect, DialectSighting } from '../domain/deviation.ts';
import { DialectEnum } from './deviation.enum.ts';

@ObjectType('DialectSighting', {
  description: 'How often, and when, the clients of an enterprise deviated from the RFCs in one way.',
  simpleResolvers: true,
})
export class DialectSightingType implements DialectSighting {
  @RequiredField(() => DialectEnum, 'The deviation.')
  declare readonly dialect: Dialect;

  @RequiredField(() => Float, 'Number of requests with this deviation; a whole number.')
  declare readonly requests: number;

  @RequiredField(() => DateTime, 'When the first of them arrived.')
  declare readonly firstAt: Date;

  @RequiredField(() => DateTime, 'When the last of them arrived.')
  declare readonly lastAt: Date;

  /** The last of them; no part of the schema, which answers the request itself. */
  declare readonly lastRequestId: RequestId;

  /** Whose it is; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
