import type { UserFieldsFragment } from '../../../wire/operations.generated.ts';
import { versionTag } from '../../protocol/entity-tag.ts';
import { type Projection, project } from '../../protocol/projection.ts';
import { userLocation, userToResource } from '../../translate/user-to-resource.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';

/** 200 with a user, its version and its location. */
export function userReply({ tenantUrl }: RequestContext, user: UserFieldsFragment, projection: Projection): Reply {
  const location = userLocation(user, tenantUrl);
  return {
    status: 200,
    body: project(userToResource(user, tenantUrl), projection),
    headers: { ETag: versionTag(user.version), Location: location, 'Content-Location': location },
  };
}
