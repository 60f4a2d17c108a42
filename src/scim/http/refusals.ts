import { ScimError } from '../protocol/scim-error.ts';
import type { Exchange } from './exchange.ts';
import type { Reply } from './reply.ts';

/** @param detail one sentence that names what is not there, and the remedy */
export function notFound(detail: string): ScimError {
  return new ScimError(404, null, detail);
}

/** @throws ScimError 404, always */
export function refusePath(): Reply {
  throw notFound('This service has nothing under this path; the users are under /Users of the tenant URL.');
}

/** @throws ScimError 501, always */
export function refuseFeature(): Reply {
  throw new ScimError(501, null, 'This service does not offer that; /ServiceProviderConfig tells what it offers.');
}

/** Answers 405 and says which methods the path knows (RFC 9110 §15.5.6). */
export function refuseMethod(allowed: readonly string[]): (exchange: Exchange) => Reply {
  const allow = allowed.join(', ');
  return ({ response }) => {
    response.setHeader('Allow', allow);
    throw new ScimError(405, null, `This path does not know that method; use ${allow}.`);
  };
}
