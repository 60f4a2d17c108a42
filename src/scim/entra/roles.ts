import { parseJson } from '../../kernel/parse-json.ts';
import { isJsonObject, type JsonObject, memberOf } from '../protocol/json-object.ts';
import type { ValueNormalizer } from './deviation.ts';
import { normalizeElements } from './normalize-simple.ts';

/**
 * Entra: `value` of an app role holds the role as JSON text with its own `value` and `displayName`
 * (`roles-two-json-strings-legacy`).
 */
export const roleText: ValueNormalizer = {
  deviation: 'ROLE_AS_JSON_TEXT',
  normalize: (value, { attribute, subAttribute }) => {
    if (attribute.name !== 'roles') return value;
    if (subAttribute) return subAttribute.name === 'value' ? (readRole(value)?.value ?? value) : value;
    return Array.isArray(value) ? normalizeElements(value, unwrap) : unwrap(value);
  },
};

function unwrap(element: unknown): unknown {
  if (!isJsonObject(element)) return readRole(element) ?? element;
  const role = readRole(memberOf(element, 'value'));
  return role ? { ...element, ...role } : element;
}

/** In characters; a role as JSON has three short texts. */
const MAX_LENGTH = 10_000;

/** Parses a role as JSON text; `null` when it is plain text. */
function readRole(text: unknown): JsonObject | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !text.trimStart().startsWith('{')) return null;
  try {
    const role = parseJson(text);
    return isJsonObject(role) && isSimple(role.value) ? role : null;
  } catch {
    return null;
  }
}

function isSimple(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Entra: a role has `displayName` instead of `display` (RFC 7643 §4.1.2; `roles-two-json-strings-legacy`). */
export const roleDisplayName: ValueNormalizer = {
  deviation: 'ROLE_DISPLAY_NAME',
  normalize: (value, { attribute, subAttribute }) => {
    if (attribute.name !== 'roles' || subAttribute) return value;
    return Array.isArray(value) ? normalizeElements(value, normalize) : normalize(value);
  },
};

function normalize(element: unknown): unknown {
  if (!isJsonObject(element) || memberOf(element, 'display')) return element;
  const displayName = memberOf(element, 'displayName');
  return displayName ? { ...element, display: displayName } : element;
}
