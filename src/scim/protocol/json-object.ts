import { ScimError } from './scim-error.ts';

/** A JSON object, or the query of a URL, whose members are not validated yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object: neither an array nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ScimError 400 `invalidSyntax` when the body of a request is not a JSON object */
export function parseJsonObject(body: unknown): JsonObject {
  if (isJsonObject(body)) return body;
  throw new ScimError(400, 'invalidSyntax', 'The body of the request must be a JSON object.');
}

/**
 * Finds a member by its name in any case (RFC 7643 §2.1); the exact spelling has priority. `undefined` when missing.
 */
export function memberOf(message: JsonObject, name: string): unknown {
  if (Object.hasOwn(message, name)) return message[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(message).find((candidate) => isSpelled(candidate, wanted));
  return key === undefined ? undefined : message[key];
}

/**
 * Picks the members with these names, and gives each its exact spelling. One pass, so that an object with many other
 * members costs no more than its size.
 */
export function membersOf(message: JsonObject, names: ReadonlySet<string>): JsonObject {
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

/** Names are ASCII, so case does not change their length. */
function isSpelled(key: string, wanted: string): boolean {
  return key.length === wanted.length && key.toLowerCase() === wanted;
}
