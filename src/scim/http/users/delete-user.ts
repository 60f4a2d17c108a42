import { deleteUserOperation } from '../../../wire/operations.generated.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';
import { changeConditions } from './preconditions.ts';

/**
 * Deletes a user for good (RFC 7644 §3.6).
 *
 * @throws ScimError 404, 412
 */
export async function deleteUser(exchange: Exchange): Promise<Reply> {
  const { enterprise, target: id, request } = exchange;
  exchange.userId = id;
  const conditions = changeConditions(request.headers);
  await exchange.ask(deleteUserOperation, { enterprise, id, ...conditions });
  return { status: 204, body: null };
}
