import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { isId, type RequestId } from '../../../kernel/ids.ts';
import type { Enterprise } from '../../access/domain/enterprise.ts';
import { EnterpriseType } from '../../access/graphql/enterprise.type.ts';
import { type DirectoryContext, permit } from '../../graphql/context.ts';
import { endOfPage, parseCursor, placeToCursor } from '../../graphql/cursor.ts';
import { pageCost } from '../../graphql/limits/complexity.ts';
import { PageArgs } from '../../graphql/page.args.ts';
import { readPageSize } from '../../graphql/page-size.ts';
import type { RequestEntry } from '../../requests/domain/request-entry.ts';
import { RequestFilterInput } from '../../requests/graphql/request.filter.ts';
import { RequestType } from '../../requests/graphql/request.type.ts';
import { RequestsPageType } from '../../requests/graphql/requests.page.ts';
import { readRequestFilter } from '../../search/graphql/read-filter.ts';
import { ChangesArgs, HistoryArgs } from './changes.args.ts';
import { ChangesPageType } from './changes.page.ts';
import { changesPage, LOOKED_AT } from './changes-page.ts';

@Resolver(() => EnterpriseType)
export class EnterpriseHistoryResolver {
  @FieldResolver(() => ChangesPageType, {
    description:
      `All changes of users, including deleted users, by time. ${LOOKED_AT} Errors: \`FORBIDDEN\`, ` +
      '`INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async changes(
    @Root() { id: enterpriseId }: Enterprise,
    @Args(() => ChangesArgs) { userId, ...page }: ChangesArgs,
    @Ctx() context: DirectoryContext,
  ): Promise<ChangesPageType> {
    const { history } = (await permit(context, enterpriseId, 'READ_HISTORY')).stores;
    const id = userId ?? null;
    return changesPage(page, { context, enterpriseId }, (query) =>
      id === null ? history.listOfEnterprise(enterpriseId, query) : history.listOfUser({ enterpriseId, id }, query),
    );
  }

  @FieldResolver(() => ChangesPageType, {
    description:
      "All deletions of users, by time. The `user` of each is the user's last state. Errors: `FORBIDDEN`, " +
      '`INVALID_VALUE`, `LIMIT_EXCEEDED`.',
    complexity: pageCost,
  })
  async deletions(
    @Root() { id }: Enterprise,
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Ctx() context: DirectoryContext,
  ): Promise<ChangesPageType> {
    const { history } = (await permit(context, id, 'READ_HISTORY')).stores;
    return changesPage({ ...args, operation: 'DELETE' }, { context, enterpriseId: id }, (query) =>
      history.listOfEnterprise(id, query),
    );
  }

  @FieldResolver(() => RequestsPageType, {
    description:
      'The request log, newest first: requests through a façade, and GraphQL requests that change users, ' +
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
    @Ctx() context: DirectoryContext,
  ): Promise<RequestsPageType> {
    const { stores } = await permit(context, id, 'READ_HISTORY');
    const size = readPageSize(first, context.maxPageSize);
    const before = parseCursor('request', after);
    if (filter?.userSearch) await context.catchUp(id);
    const query = { filter: readRequestFilter(filter ?? null), first: size + 1, before };
    return context.longPages.answer({ enterpriseId: id, first: size, response: context.response }, async () => {
      const entries = await stores.requests.list(id, query);
      const nodes = entries.slice(0, size);
      const last = nodes.at(-1);
      return { nodes, ...endOfPage(last ? placeToCursor('request', last.id) : null, entries.length > size) };
    });
  }

  @FieldResolver(() => RequestType, {
    nullable: true,
    description: 'The request log entry with this correlation ID; `null` if there is none. Errors: `FORBIDDEN`.',
  })
  async request(
    @Root() enterprise: Enterprise,
    @Arg('id', () => ID, { description: 'The correlation ID, as in the `X-Request-Id` header.' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<RequestEntry | null> {
    await permit(context, enterprise.id, 'READ_HISTORY');
    return isId(id) ? context.loadersOf(enterprise.id).requests.load(id as RequestId) : null;
  }
}
