import type { UserFieldsFragment } from '../../../wire/operations.generated.ts';
import { versionTag } from '../../protocol/entity-tag.ts';
import { type Projection, project } from '../../protocol/projection.ts';
import { userLocation, userToResource } from '../../translate/user-to-resource.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';

/** A user that exists, as the caller wants to see it. */
export function userReply({ tenantUrl }: Exchange, user: UserFieldsFragment, projection: Projection): Reply {
  const location = userLocation(user, tenantUrl);
  return {
    status: 200,
    body: project(userToResource(user, tenantUrl), projection),
    headers: { ETag: versionTag(user.version), Location: location, 'Content-Location': location },
  };
}
