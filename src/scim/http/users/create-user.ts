import { createUserOperation } from '../../../wire/operations.generated.ts';
import { normalizeResource } from '../../entra/normalize-resource.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { resourceToUser } from '../../translate/resource-to-user.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';
import { userReply } from './user-reply.ts';

/**
 * `POST /Users`: creates a user (RFC 7644 §3.3).
 *
 * @throws ScimError 400, 409 `uniqueness`
 */
export async function createUser(context: RequestContext): Promise<Reply> {
  const { enterprise, query } = context;
  const projection = parseProjection(query);
  const user = resourceToUser(context.recordDeviations(normalizeResource(await context.readResource())));

  const { createUser: created } = await context.execute(createUserOperation, { enterprise, user });
  context.userId = created.id;
  return { ...userReply(context, created, projection), status: 201 };
}
