import { Ctx, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { ClientDeviation, Deviation } from '../domain/deviation.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { DeviationEnum } from './deviation.enum.ts';
import { RequestType } from './request.type.ts';
import { type RequestsContext, requestsById } from './requests-context.ts';

@ObjectType('DialectSighting', {
  description: 'How often, and when, the clients of an enterprise deviated from the RFCs in one way.',
  simpleResolvers: true,
})
export class ClientDeviationType implements ClientDeviation {
  /** Returned as `dialect`. */
  declare readonly deviation: Deviation;

  @RequiredField(() => Float, 'Number of requests with this deviation; a whole number.')
  declare readonly requests: number;

  @RequiredField(() => DateTime, 'When the first of them arrived.')
  declare readonly firstAt: Date;

  @RequiredField(() => DateTime, 'When the last of them arrived.')
  declare readonly lastAt: Date;

  /** Not in the schema, which has the request itself. */
  declare readonly lastRequestId: RequestId;

  /** Not in the schema. */
  declare readonly enterpriseId: EnterpriseId;
}

@Resolver(() => ClientDeviationType)
export class ClientDeviationResolver {
  @FieldResolver(() => DeviationEnum, { description: 'The deviation.' })
  dialect(@Root() { deviation }: ClientDeviationType): Deviation {
    return deviation;
  }

  @FieldResolver(() => RequestType, {
    nullable: true,
    description: 'The last of the requests; `null` if it is no longer in the request log.',
  })
  async lastRequest(
    @Root() { enterpriseId, lastRequestId }: ClientDeviationType,
    @Ctx() context: RequestsContext,
  ): Promise<RequestEntry | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    return context.load(requestsById, enterpriseId, lastRequestId);
  }
}
