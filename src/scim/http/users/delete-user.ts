import { deleteUserOperation } from '../../../wire/operations.generated.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';
import { changeConditions } from './preconditions.ts';

/**
 * `DELETE /Users/:id`: deletes a user (RFC 7644 §3.6).
 *
 * @throws ScimError 404, 412
 */
export async function deleteUser(context: RequestContext): Promise<Reply> {
  const { enterprise, resourceId: id, request } = context;
  context.userId = id;
  const conditions = changeConditions(request.headers);
  await context.execute(deleteUserOperation, { enterprise, id, ...conditions });
  return { status: 204, body: null };
}
