import { isJsonObject, type JsonObject } from '../protocol/json-object.ts';
import { assertResourceSize } from '../protocol/request-limits.ts';
import { readAttributePath } from '../schema/attribute-path.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { type Deviation, NO_DEVIATIONS, type Normalized } from './deviation.ts';
import { keysAsMembers } from './keys-as-members.ts';
import { normalizeValue } from './normalize-value.ts';

/**
 * Normalizes a resource to RFC 7643. Keys keep their case; those that are paths become members.
 *
 * @throws ScimError 400 `invalidValue` for an attribute with more than 1 000 values, `invalidPath` for a key with an
 * invalid filter; 413 for more than 1 000 attributes
 */
export function normalizeResource(resource: JsonObject): Normalized<JsonObject> {
  assertResourceSize(resource);
  const placed = keysAsMembers(resource);
  const { value, deviations } = normalizeAttributes(placed, null);
  return { value, deviations: placed === resource ? deviations : ['KEYS_AS_PATHS', ...deviations] };
}

/**
 * Normalizes the values of a resource whose keys are names.
 *
 * @param schema the URN of the schema that declares the keys; `null` for a whole resource
 */
export function normalizeAttributes(resource: JsonObject, schema: string | null): Normalized<JsonObject> {
  assertResourceSize(resource);
  const deviations: Deviation[] = [];
  const entries = Object.entries(resource).map(([key, value]): [string, unknown] => {
    const member = normalizeMember(key, value, schema);
    deviations.push(...member.deviations);
    return [key, member.value];
  });
  return { value: deviations.length === 0 ? resource : Object.fromEntries(entries), deviations };
}

function normalizeMember(key: string, value: unknown, schema: string | null): Normalized<unknown> {
  if (schema === null && isJsonObject(value) && namesSchema(key)) return normalizeAttributes(value, key);
  const at = findAttribute({ schema, attribute: key, subAttribute: null });
  return at ? normalizeValue(value, at) : { value, deviations: NO_DEVIATIONS };
}

function namesSchema(key: string): boolean {
  return readAttributePath(key)?.attribute === null;
}
