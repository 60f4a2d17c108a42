import { replaceUserOperation } from '../../../wire/operations.generated.ts';
import { normalizeResource } from '../../entra/normalize-resource.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { resourceToUser } from '../../translate/resource-to-user.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';
import { changeConditions } from './preconditions.ts';
import { userReply } from './user-reply.ts';

/**
 * `PUT /Users/:id`: replaces the attributes of a user (RFC 7644 §3.5.1).
 *
 * @throws ScimError 400, 404, 409 `uniqueness`, 412
 */
export async function replaceUser(context: RequestContext): Promise<Reply> {
  const { enterprise, resourceId: id, query, request } = context;
  context.userId = id;
  const projection = parseProjection(query);
  const conditions = changeConditions(request.headers);
  const user = resourceToUser(context.recordDeviations(normalizeResource(await context.readResource())));

  const { replaceUser: replaced } = await context.execute(replaceUserOperation, {
    enterprise,
    id,
    user,
    ...conditions,
  });
  return userReply(context, replaced, projection);
}
