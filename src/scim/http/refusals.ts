import { ScimError } from '../protocol/scim-error.ts';
import type { Reply } from './reply.ts';
import type { Exchange } from './request-context.ts';

/** @param detail one sentence that names what is not there, and the remedy */
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

/** @throws ScimError 404, always: nothing is at the tenant URL itself, which admins open to see whether it is right */
export function refuseTenantUrl(): Reply {
  throw notFound('The tenant URL and the access token are valid. Users are at /Users below this URL.');
}

/** Answers OPTIONS: which methods the path knows (RFC 9110 §9.3.7). */
export function tellMethods(allow: string): () => Reply {
  return () => ({ status: 204, body: null, headers: { Allow: allow } });
}

/** Answers 405 and says which methods the path knows (RFC 9110 §15.5.6). */
export function refuseMethod(allow: string): (exchange: Exchange) => Reply {
  return ({ response }) => {
    response.setHeader('Allow', allow);
    throw new ScimError(405, null, `Method not allowed; use ${allow}.`);
  };
}
