import { isBooleanName } from '../schema/known-names.ts';
import { findSchema } from '../schema/schemas.ts';
import { isJsonObject, type JsonObject, memberOf } from './json-object.ts';
import { lastNameOf, maskPath, maskText, maskValue } from './mask-text.ts';

/** In characters of JSON. Masking closes open lists and objects after that, so the result stays within 4 KB. */
const MAX_LENGTH = 3_600;
const MAX_DEPTH = 8;
const MAX_ITEMS = 20;

/** Replaces the part that is cut off. */
const REST = '…';

/** Characters of punctuation for each value. */
const PUNCTUATION_LENGTH = 4;

/** The schemas of the messages that clients send (RFC 7644 §8.2). */
const MESSAGE_URN = /^urn:ietf:params:scim:api:messages:2\.0:(PatchOp|SearchRequest|BulkRequest)$/i;

/** The members of those messages (RFC 7644 §3.4.3, §3.5.2, §3.7), in lower case. */
const MEMBERS = new Set([
  ...['operations', 'op', 'path', 'value', 'method', 'bulkid', 'data', 'failonerrors', 'filter', 'count', 'startindex'],
  ...['sortby', 'sortorder', 'attributes', 'excludedattributes'],
]);

/**
 * Masks the body of a request for the request log, so that the log shows its structure and no personal value. Kept are
 * names that a schema declares, operations, paths, booleans, text where a boolean belongs, and canonical types. All
 * other text and names become their length. Lists are cut after 20 elements, and the whole after 4 KB.
 */
export function maskBody(body: unknown): unknown {
  return new Masking().mask(body, '', 0);
}

/** Masks one body and counts the characters that are left. */
class Masking {
  private left = MAX_LENGTH;

  /** @param name the member that holds the value, or the list with the value; in lower case */
  mask(value: unknown, name: string, depth: number): unknown {
    this.left -= PUNCTUATION_LENGTH;
    if (this.left <= 0 || depth > MAX_DEPTH) return REST;
    if (Array.isArray(value)) return this.maskList(value, name, depth);
    if (isJsonObject(value)) return this.maskMembers(value, depth);
    return this.counted(maskSimple(value, name));
  }

  private maskList(list: readonly unknown[], name: string, depth: number): unknown[] {
    const masked: unknown[] = [];
    for (const element of list) {
      if (masked.length === MAX_ITEMS || this.left <= 0) return [...masked, `${REST}${list.length - masked.length}`];
      masked.push(this.mask(element, name, depth + 1));
    }
    return masked;
  }

  private maskMembers(object: JsonObject, depth: number): JsonObject {
    const masked: [string, unknown][] = [];
    const seen = new Map<string, number>();
    for (const key of Object.keys(object)) {
      if (this.left <= 0) return Object.fromEntries([...masked, [REST, REST]]);
      const name = nameOfValue(object, key.toLowerCase());
      masked.push([this.counted(distinct(maskKey(key), seen)), this.mask(object[key], name, depth + 1)]);
    }
    return Object.fromEntries(masked);
  }

  private counted<Value>(value: Value): Value {
    this.left -= JSON.stringify(value).length;
    return value;
  }
}

/** The name by which a member's value is judged: for `value` with a `path` (RFC 7644 §3.5.2) the attribute's. */
function nameOfValue(object: JsonObject, key: string): string {
  const path = key === 'value' ? memberOf(object, 'path') : null;
  const target = typeof path === 'string' ? lastNameOf(path).toLowerCase() : key;
  return isBooleanName(target) ? target : key;
}

function maskKey(key: string): string {
  return MEMBERS.has(key.toLowerCase()) ? key : maskPath(key);
}

/** Numbers names that are equal after masking, so that no member overwrites another. */
function distinct(key: string, seen: Map<string, number>): string {
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return before === 0 ? key : `${key} ${before + 1}`;
}

function maskSimple(value: unknown, name: string): unknown {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && isBooleanName(name)) return value;
  if (typeof value !== 'string') return '•••';
  if (name === 'path' || name === 'filter') return maskPath(value);
  if (name === 'op') return /^(add|replace|remove)$/i.test(value) ? value : maskText(value);
  if (name === 'schemas') return MESSAGE_URN.test(value) || findSchema(value) !== null ? value : maskText(value);
  return maskValue(value, name);
}
