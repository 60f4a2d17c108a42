import { userOperation } from '../../../wire/operations.generated.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { userNotFound } from '../../translate/fault-to-scim.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';
import { isKnownVersion } from './preconditions.ts';
import { userReply } from './user-reply.ts';

/**
 * One user (RFC 7644 §3.4.1), or 304 when the caller has it already.
 *
 * @throws ScimError 404, 412, 400 `invalidValue`
 */
export async function getUser(exchange: Exchange): Promise<Reply> {
  const { enterprise, target, query, request } = exchange;
  const projection = parseProjection(query);
  exchange.userId = target;

  const { user } = (await exchange.ask(userOperation, { enterprise, id: target })).enterprise;
  if (!user) throw userNotFound();
  const reply = userReply(exchange, user, projection);
  return isKnownVersion(request.headers, user.version) ? { ...reply, status: 304, body: null } : reply;
}
