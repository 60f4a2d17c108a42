import { v7, validate } from 'uuid';

/** Numbers an enterprise within the directory; every table's keys begin with it. */
export type EnterpriseId = number & { readonly __brand: 'EnterpriseId' };

/** A user's `id` (RFC 7643 §3.1): a UUID, never given twice. */
export type UserId = string & { readonly __brand: 'UserId' };

/** Names one request from its arrival at any door to the revision that it left: a UUID. */
export type RequestId = string & { readonly __brand: 'RequestId' };

/** Names an access token without telling its secret: a UUID. */
export type AccessTokenId = string & { readonly __brand: 'AccessTokenId' };

/** A new id that sorts by the time of its making (RFC 9562 version 7). */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}

/** Whether a text from outside could be one of our ids at all; what is not is simply unknown, never an error. */
export function isId(text: string): boolean {
  return validate(text);
}
