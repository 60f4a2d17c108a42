import { createUserOperation } from '../../../wire/operations.generated.ts';
import { normaliseResource } from '../../entra/normalize-resource.ts';
import { parseProjection } from '../../protocol/attribute-parameters.ts';
import { resourceToUser } from '../../translate/resource-to-user.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';
import { userReply } from './user-reply.ts';

/**
 * Creates a user (RFC 7644 §3.3).
 *
 * @throws ScimError 400, 409 `uniqueness`
 */
export async function createUser(exchange: Exchange): Promise<Reply> {
  const { enterprise, query } = exchange;
  const projection = parseProjection(query);
  const user = resourceToUser(exchange.take(normaliseResource(await exchange.readResource())));

  const { createUser: created } = await exchange.ask(createUserOperation, { enterprise, user });
  exchange.userId = created.id;
  return { ...userReply(exchange, created, projection), status: 201 };
}
