import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { authorize } from '../../access/graphql/access-context.ts';
import { ChangeType } from '../../history/graphql/change.type.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { RequestType } from './request.type.ts';
import { type RequestsContext, requestsById } from './requests-context.ts';

@Resolver(() => ChangeType)
export class ChangeRequestResolver {
  @FieldResolver(() => RequestType, {
    nullable: true,
    description:
      'The request log entry of this change; `null` if there is none, or not yet. An entry with another ' +
      'access token than the change does not count.',
  })
  async request(
    @Root() { enterpriseId, requestId, accessTokenId }: ChangeType,
    @Ctx() context: RequestsContext,
  ): Promise<RequestEntry | null> {
    await authorize(context, enterpriseId, 'READ_HISTORY');
    const entry = await context.load(requestsById, enterpriseId, requestId);
    return entry?.accessTokenId === accessTokenId ? entry : null;
  }
}
