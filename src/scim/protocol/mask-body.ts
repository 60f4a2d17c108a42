import { isBooleanName } from '../schema/known-names.ts';
import { findSchema } from '../schema/schemas.ts';
import { lastNameOf, maskPath } from './mask-path.ts';
import { maskText, maskValue } from './mask-text.ts';
import { isMessage, type Message, memberOf } from './message.ts';

/** In characters of JSON; what is under way when they are spent still ends in order, within 4 KB. */
const MAX_LENGTH = 3_600;
const MAX_DEPTH = 8;
const MAX_ITEMS = 20;

/** What stands for the rest that is not shown. */
const REST = '…';

/** The signs around and between values. */
const SIGNS_LENGTH = 4;

/** The messages that clients send (RFC 7644 §8.2); the schemas of resources are among those that we speak. */
const MESSAGE_URN = /^urn:ietf:params:scim:api:messages:2\.0:(PatchOp|SearchRequest|BulkRequest)$/i;

/** The members of those messages (RFC 7644 §3.4.3, §3.5.2, §3.7) that are no attributes, too. */
const MEMBERS = new Set([
  ...['operations', 'op', 'path', 'value', 'method', 'bulkid', 'data', 'failonerrors', 'filter', 'count', 'startindex'],
  ...['sortby', 'sortorder', 'attributes', 'excludedattributes'],
]);

/**
 * A body as it may be kept: who reads it sees how it is built, and not what it says. Structure, names that a schema knows,
 * operations and paths stay, booleans and what stands in their place too, and the few texts that name a kind and nobody; of each other text, and of each
 * other name, only the length is told.
 * Lists end after 20 elements, and all of it after 4 KB.
 */
export function maskBody(body: unknown): unknown {
  return new Masking().mask(body, '', 0);
}

/** One body under way; counts what is told already. */
class Masking {
  private left = MAX_LENGTH;

  /** @param name of the member that the value is, or is an element of, in small letters */
  mask(value: unknown, name: string, depth: number): unknown {
    this.left -= SIGNS_LENGTH;
    if (this.left <= 0 || depth > MAX_DEPTH) return REST;
    if (Array.isArray(value)) return this.maskList(value, name, depth);
    if (isMessage(value)) return this.maskMembers(value, depth);
    return this.counted(maskPlain(value, name));
  }

  private maskList(list: readonly unknown[], name: string, depth: number): unknown[] {
    const masked: unknown[] = [];
    for (const element of list) {
      if (masked.length === MAX_ITEMS || this.left <= 0) return [...masked, `${REST}${list.length - masked.length}`];
      masked.push(this.mask(element, name, depth + 1));
    }
    return masked;
  }

  private maskMembers(message: Message, depth: number): Message {
    const masked: [string, unknown][] = [];
    const seen = new Map<string, number>();
    for (const key of Object.keys(message)) {
      if (this.left <= 0) return Object.fromEntries([...masked, [REST, REST]]);
      const name = nameOfValue(message, key.toLowerCase());
      masked.push([this.counted(distinct(maskKey(key), seen)), this.mask(message[key], name, depth + 1)]);
    }
    return Object.fromEntries(masked);
  }

  private counted<Value>(value: Value): Value {
    this.left -= JSON.stringify(value).length;
    return value;
  }
}

/** The `value` of an operation is that of the attribute which its path leads to (RFC 7644 §3.5.2). */
function nameOfValue(message: Message, key: string): string {
  const path = key === 'value' ? memberOf(message, 'path') : null;
  const target = typeof path === 'string' ? lastNameOf(path).toLowerCase() : key;
  return isBooleanName(target) ? target : key;
}

function maskKey(key: string): string {
  return MEMBERS.has(key.toLowerCase()) ? key : maskPath(key);
}

/** Names that look the same once they are masked still stand for members of their own. */
function distinct(key: string, seen: Map<string, number>): string {
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return before === 0 ? key : `${key} ${before + 1}`;
}

function maskPlain(value: unknown, name: string): unknown {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && isBooleanName(name)) return value;
  if (typeof value !== 'string') return '•••';
  if (name === 'path' || name === 'filter') return maskPath(value);
  if (name === 'op') return /^(add|replace|remove)$/i.test(value) ? value : maskText(value);
  if (name === 'schemas') return MESSAGE_URN.test(value) || findSchema(value) !== null ? value : maskText(value);
  return maskValue(value, name);
}
