import { userOperation } from '../../../wire/operations.generated.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { userNotFound } from '../../translate/fault-to-scim.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';
import { isKnownVersion } from './preconditions.ts';
import { userReply } from './user-reply.ts';

/**
 * `GET /Users/:id`: one user (RFC 7644 §3.4.1), or 304 when the caller has its current version.
 *
 * @throws ScimError 404, 412, 400 `invalidValue`
 */
export async function getUser(context: RequestContext): Promise<Reply> {
  const { enterprise, resourceId: id, query, request } = context;
  const projection = parseProjection(query);
  context.userId = id;

  const { user } = (await context.execute(userOperation, { enterprise, id })).enterprise;
  if (!user) throw userNotFound();
  const reply = userReply(context, user, projection);
  return isKnownVersion(request.headers, user.version) ? { ...reply, status: 304, body: null } : reply;
}
