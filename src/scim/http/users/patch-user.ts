import { updateUserOperation } from '../../../wire/operations.generated.ts';
import { capitalOps } from '../../entra/capital-op.ts';
import { normalizeOperations } from '../../entra/normalize-operations.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { attributesOf, parsePatchRequest } from '../../protocol/patch-request.ts';
import { patchToChanges } from '../../translate/patch-to-changes.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';
import { changeConditions } from './preconditions.ts';
import { userReply } from './user-reply.ts';

/**
 * `PATCH /Users/:id`: changes a user; either all operations apply or none (RFC 7644 §3.5.2).
 *
 * @throws ScimError 400, 404, 409 `uniqueness`, 412, 413
 */
export async function patchUser(context: RequestContext): Promise<Reply> {
  const { enterprise, resourceId: id, query, request } = context;
  context.userId = id;
  const projection = parseProjection(query);
  const conditions = changeConditions(request.headers);
  const body = await context.readBody();
  const operations = parsePatchRequest(context.recordDeviations({ value: body, deviations: capitalOps(body) }));
  context.attributes = attributesOf(operations);
  const changes = patchToChanges(context.recordDeviations(normalizeOperations(operations)));

  const { updateUser: updated } = await context.execute(updateUserOperation, {
    enterprise,
    id,
    changes,
    ...conditions,
  });
  return userReply(context, updated, projection);
}
