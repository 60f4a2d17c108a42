import { ScimError } from '../protocol/scim-error.ts';
import type { RequestContext } from './request-context.ts';
import type { Reply } from './response-writer.ts';

/** @param detail one sentence: what is missing and what to do */
export function notFound(detail: string): ScimError {
  return new ScimError(404, null, detail);
}

/** @throws ScimError 404, always */
export function refusePath(): Reply {
  throw notFound('Not found; users are at /Users below the tenant URL.');
}

/** @throws ScimError 501, always */
export function refuseFeature(): Reply {
  throw new ScimError(501, null, 'Not supported; see /ServiceProviderConfig.');
}

/** @throws ScimError 404, always. Administrators open the tenant URL in a browser, so the sentence confirms it. */
export function refuseTenantUrl(): Reply {
  throw notFound('The tenant URL and the access token are valid. Users are at /Users below this URL.');
}

/** Responds to OPTIONS with the methods of the path (RFC 9110 §9.3.7). */
export function listMethods(allow: string): () => Reply {
  return () => ({ status: 204, body: null, headers: { Allow: allow } });
}

/** Throws 405 with the methods of the path in `Allow` (RFC 9110 §15.5.6). */
export function refuseMethod(allow: string): (context: RequestContext) => Reply {
  return ({ response }) => {
    response.setHeader('Allow', allow);
    throw new ScimError(405, null, `Method not allowed; use ${allow}.`);
  };
}
