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
  const key = Object.keys(message).find((candidate) => isSpelled(candidate, wanted));
  return key === undefined ? undefined : message[key];
}

/** The members of these names alone, found in one go however many others there are; each is then found at once. */
export function membersOf(message: Message, names: ReadonlySet<string>): Message {
  const members = new Map<string, [string, unknown]>();
  for (const key of Object.keys(message)) {
    const name = names.has(key) ? key : nameSpelled(key, names);
    if (name !== null && (key === name || !members.has(name))) members.set(name, [name, message[key]]);
  }
  return Object.fromEntries(members.values());
}

function nameSpelled(key: string, names: ReadonlySet<string>): string | null {
  for (const name of names) if (isSpelled(key, name.toLowerCase())) return name;
  return null;
}

/** No letters but those of ASCII stand in a name, so that case does not alter its length. */
function isSpelled(key: string, wanted: string): boolean {
  return key.length === wanted.length && key.toLowerCase() === wanted;
}
