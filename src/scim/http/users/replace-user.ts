import { replaceUserOperation } from '../../../wire/operations.generated.ts';
import { normaliseResource } from '../../entra/normalize-resource.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { resourceToUser } from '../../translate/resource-to-user.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';
import { changeConditions } from './preconditions.ts';
import { userReply } from './user-reply.ts';

/**
 * Puts another user in the place of one (RFC 7644 §3.5.1).
 *
 * @throws ScimError 400, 404, 409 `uniqueness`, 412
 */
export async function replaceUser(exchange: Exchange): Promise<Reply> {
  const { enterprise, target: id, query, request } = exchange;
  exchange.userId = id;
  const projection = parseProjection(query);
  const conditions = changeConditions(request.headers);
  const user = resourceToUser(exchange.take(normaliseResource(await exchange.readResource())));

  const { replaceUser: replaced } = await exchange.ask(replaceUserOperation, { enterprise, id, user, ...conditions });
  return userReply(exchange, replaced, projection);
}
