import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { DialectSightingType } from './dialect-sighting.type.ts';
import { RequestType } from './request.type.ts';

@Resolver(() => DialectSightingType)
export class DialectSightingResolver {
  @FieldResolver(() => RequestType, {
    nullable: true,
    description: 'The last of the requests; `null` if it is no longer in the request log.',
  })
  async lastRequest(
    @Root() { enterpriseId, lastRequestId }: DialectSightingType,
    @Ctx() context: DirectoryContext,
  ): Promise<RequestEntry | null> {
    await permit(context, enterpriseId, 'READ_HISTORY');
    return context.loadersOf(enterpriseId).requests.load(lastRequestId);
  }
}
