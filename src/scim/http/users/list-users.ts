import { mapYielding } from '../../../kernel/cooperative-scheduler.ts';
import { stringifyYielding } from '../../../kernel/stringify-yielding.ts';
import { type UserFieldsFragment, usersOperation } from '../../../wire/operations.generated.ts';
import { quotesOf } from '../../entra/other-quotes.ts';
import {
  type ListRequest,
  type PageLimits,
  parseListRequest,
  parseSearchRequest,
} from '../../protocol/list-request.ts';
import { listResponse } from '../../protocol/list-response.ts';
import { project } from '../../protocol/projection.ts';
import { filterToUserFilter } from '../../translate/filter-to-user-filter.ts';
import { sortToUserOrder } from '../../translate/sort-to-user-order.ts';
import { userToResource } from '../../translate/user-to-resource.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';

/**
 * `GET /Users`: a page of users (RFC 7644 §3.4.2).
 *
 * @throws ScimError 400 `invalidFilter`, `invalidValue`
 */
export async function listUsers(context: RequestContext): Promise<Reply> {
  return list(context, parseListRequest(context.query, pageLimits(context)));
}

/**
 * `POST /Users/.search`: a page of users, with the parameters in the body (RFC 7644 §3.4.3).
 *
 * @throws ScimError 400 `invalidSyntax`, `invalidFilter`, `invalidValue`
 */
export async function searchUsers(context: RequestContext): Promise<Reply> {
  return list(context, parseSearchRequest(await context.readBody(), pageLimits(context)));
}

function pageLimits({ limits }: RequestContext): PageLimits {
  return { defaultCount: limits.defaultPageSize, maxCount: limits.maxPageSize };
}

async function list(context: RequestContext, request: ListRequest): Promise<Reply> {
  const { enterprise, tenantUrl } = context;
  const filter = context.recordDeviations({ value: request.filter, deviations: quotesOf(request.filter) });
  const { users } = (
    await context.execute(usersOperation, {
      enterprise,
      filter: filter && filterToUserFilter(filter),
      orderBy: sortToUserOrder(request),
      first: request.count,
      offset: request.startIndex - 1,
    })
  ).enterprise;
  const next = context.yieldTurn();
  const toResource = (user: UserFieldsFragment) => project(userToResource(user, tenantUrl), request.projection);
  const resources = await mapYielding(users.nodes, toResource, next);
  const body = listResponse({ resources, total: users.total, startIndex: request.startIndex });
  return { status: 200, body, json: await stringifyYielding(body, next) };
}
