import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { authorize } from '../../access/graphql/access-context.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { DialectSightingType } from './deviation.type.ts';
import { RequestType } from './request.type.ts';
import { type RequestsContext, requestsById } from './requests-context.ts';

@Resolver(() => DialectSightingType)
export class DialectSightingResolver {
  @FieldResolver(() => RequestType, {
    nullable: true,
    description: 'The last of the requests; `null` if it is no longer in the request log.',
  })
  async lastRequest(
    @Root() { enterpriseId, lastRequestId }: DialectSightingType,
    @Ctx() context: RequestsContext,
  ): Promise<RequestEntry | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    return context.load(requestsById, enterpriseId, lastRequestId);
  }
}
