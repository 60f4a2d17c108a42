import { mapInPieces } from '../../../kernel/pieces.ts';
import { stringifyInPieces } from '../../../kernel/stringify-in-pieces.ts';
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
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';

/**
 * The users that a query asks for (RFC 7644 §3.4.2).
 *
 * @throws ScimError 400 `invalidFilter`, `invalidValue`
 */
export async function listUsers(exchange: Exchange): Promise<Reply> {
  return list(exchange, parseListRequest(exchange.query, pageLimits(exchange)));
}

/**
 * The same, asked for in a body (RFC 7644 §3.4.3).
 *
 * @throws ScimError 400 `invalidSyntax`, `invalidFilter`, `invalidValue`
 */
export async function searchUsers(exchange: Exchange): Promise<Reply> {
  return list(exchange, parseSearchRequest(await exchange.readBody(), pageLimits(exchange)));
}

function pageLimits({ limits }: Exchange): PageLimits {
  return { defaultCount: limits.defaultPageSize, maxCount: limits.maxPageSize };
}

async function list(exchange: Exchange, request: ListRequest): Promise<Reply> {
  const { enterprise, tenantUrl } = exchange;
  const filter = exchange.take({ value: request.filter, dialects: quotesOf(request.filter) });
  const { users } = (
    await exchange.ask(usersOperation, {
      enterprise,
      filter: filter && filterToUserFilter(filter),
      orderBy: sortToUserOrder(request),
      first: request.count,
      offset: request.startIndex - 1,
    })
  ).enterprise;
  const next = exchange.nextPiece();
  const toResource = (user: UserFieldsFragment) => project(userToResource(user, tenantUrl), request.projection);
  const resources = await mapYielding(users.nodes, toResource, next);
  const body = listResponse({ resources, total: users.total, startIndex: request.startIndex });
  return { status: 200, body, json: await stringifyYielding(body, next) };
}
