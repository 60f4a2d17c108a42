import { listResponse } from '../../protocol/list-response.ts';
import { ScimError } from '../../protocol/scim-error.ts';
import { notFound } from '../refusals.ts';
import type { Reply } from '../response-writer.ts';

const NO_GROUPS = 'This service does not support groups; turn off group provisioning.';

/** An empty list, so that a client that searches for groups continues with its users. */
export function listGroups(): Reply {
  return { status: 200, body: listResponse({ resources: [], total: 0, startIndex: 1 }) };
}

/** @throws ScimError 501, always */
export function refuseGroups(): Reply {
  throw new ScimError(501, null, NO_GROUPS);
}

/** @throws ScimError 404, always */
export function refuseGroup(): Reply {
  throw notFound(NO_GROUPS);
}
