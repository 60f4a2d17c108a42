import { ScimError } from './scim-error.ts';

/** A JSON object, or a query, as it came; nobody has looked at its members yet. */
export type Message = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object: neither a list nor null. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ScimError 400 `invalidSyntax` when the body of a request is no JSON object */
export function parseMessage(body: unknown): Message {
  if (isMessage(body)) return body;
  throw new ScimError(400, 'invalidSyntax', 'The body of the request must be a JSON object.');
}

/**
 * The member of that name, written in any case (RFC 7643 §2.1); the exact spelling goes first. `undefined` when
 * there is none.
 */
export function memberOf(message: Message, name: string): unknown {
  if (Object.hasOwn(message, name)) return message[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(message).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : message[key];
}
