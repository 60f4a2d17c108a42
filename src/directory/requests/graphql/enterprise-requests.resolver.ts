import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { isId, type RequestId } from '../../../kernel/ids.ts';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { authorize } from '../../access/graphql/access-context.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { type CursorKind, endOfPage, formatCursor, parseCursor } from '../../graphql/cursor.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { pageCost } from '../../graphql/limits/cost.ts';
import { PageArgs, PageType, readPageSize } from '../../graphql/paging.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import { RequestFilterInput, readRequestFilter } from './request.filter.ts';
import { RequestType } from './request.type.ts';
import { type RequestsContext, requestsById } from './requests-context.ts';

/** Cursors of the request log hold the id of the last entry. */
const REQUEST_CURSOR: CursorKind = { name: 'request', isPosition: isId };

@ObjectType('RequestsPage', { description: 'A page of the request log, newest first.', simpleResolvers: true })
export class RequestsPageType extends PageType {
  @RequiredField(() => [RequestType], 'The requests, newest first.')
  declare readonly nodes: readonly RequestType[];
}

/** The request log of an enterprise. */
@Resolver(() => EnterpriseType)
export class EnterpriseRequestsResolver {
  @FieldResolver(() => RequestsPageType, {
    description:
      'The request log, newest first: requests through a gateway, and GraphQL requests that change users, ' +
      'with their results. Errors: `FORBIDDEN`, `INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async requests(
    @Root() { id }: Enterprise,
    @Arg('filter', () => RequestFilterInput, {
      nullable: true,
      description: 'Which entries to return; all if omitted.',
    })
    filter: RequestFilterInput | null | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestsContext,
  ): Promise<RequestsPageType> {
    const { stores } = await authorize(context, id, 'READ_HISTORY');
    const size = readPageSize(first, context.maxPageSize);
    const before = parseCursor(REQUEST_CURSOR, after);
    if (filter?.userSearch) await context.projectNow(id);
    const query = { filter: readRequestFilter(filter ?? null), first: size + 1, before };
    return context.longPages.answer({ enterpriseId: id, first: size, response: context.response }, async () => {
      const entries = await stores.requests.list(id, query);
      const nodes = entries.slice(0, size);
      const last = nodes.at(-1);
      return { nodes, ...endOfPage(last ? formatCursor(REQUEST_CURSOR, last.id) : null, entries.length > size) };
    });
  }

  @FieldResolver(() => RequestType, {
    nullable: true,
    description: 'The request log entry with this correlation ID; `null` if there is none. Errors: `FORBIDDEN`.',
  })
  async request(
    @Root() enterprise: Enterprise,
    @Arg('id', () => ID, { description: 'The correlation ID, as in the `X-Request-Id` header.' }) id: string,
    @Ctx() context: RequestsContext,
  ): Promise<RequestEntry | null> {
    await authorize(context, enterprise.id, 'READ_HISTORY');
    return isId(id) ? context.load(requestsById, enterprise.id, id as RequestId) : null;
  }
}
