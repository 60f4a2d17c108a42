import { updateUserOperation } from '../../../wire/operations.generated.ts';
import { capitalOps } from '../../entra/capital-op.ts';
import { normaliseOperations } from '../../entra/normalize-operations.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { parsePatchRequest } from '../../protocol/patch-request.ts';
import { patchToChanges } from '../../translate/patch-to-changes.ts';
import { patchedAttributes } from '../patched-attributes.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';
import { changeConditions } from './preconditions.ts';
import { userReply } from './user-reply.ts';

/**
 * Changes a user, all or nothing (RFC 7644 §3.5.2).
 *
 * @throws ScimError 400, 404, 409 `uniqueness`, 412, 413
 */
export async function patchUser(exchange: Exchange): Promise<Reply> {
  const { enterprise, target: id, query, request } = exchange;
  exchange.userId = id;
  const projection = parseProjection(query);
  const conditions = changeConditions(request.headers);
  const body = await exchange.readBody();
  const operations = parsePatchRequest(exchange.take({ value: body, dialects: capitalOps(body) }));
  exchange.attributes = patchedAttributes(operations);
  const changes = patchToChanges(exchange.take(normaliseOperations(operations)));

  const { updateUser: updated } = await exchange.ask(updateUserOperation, { enterprise, id, changes, ...conditions });
  return userReply(exchange, updated, projection);
}
