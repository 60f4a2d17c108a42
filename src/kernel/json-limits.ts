/** The limits on a JSON text. */
export interface JsonLimits {
  /** Levels of nested arrays and objects. */
  readonly maxDepth: number;
  /** All values: elements, members, and the arrays and objects themselves. */
  readonly maxValues: number;
  /** Elements of one array, members of one object. */
  readonly maxWidth: number;
}

/** For a request of one caller; the largest user has some 40,000 values. */
export const JSON_LIMITS: JsonLimits = { maxDepth: 300, maxValues: 50_000, maxWidth: 2_000 };

/** For a batch that a gateway sends for many callers. */
export const GATEWAY_JSON_LIMITS: JsonLimits = { maxDepth: 310, maxValues: 500_000, maxWidth: 2_000 };

/** A limit that a JSON text exceeds. */
export type JsonLimit = 'TOO_DEEP' | 'TOO_MANY_VALUES' | 'TOO_WIDE';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The limit that a JSON text (RFC 8259) exceeds, or `null`. Scans the bytes once, before they are parsed, and stops at
 * the first limit. Any result is possible for invalid JSON, which the parser rejects.
 */
export function exceededJsonLimit(bytes: Uint8Array, limits: JsonLimits): JsonLimit | null {
  const { maxDepth, maxValues, maxWidth } = limits;
  // Elements or members so far of each open array and object, by depth.
  const widths: number[] = [];
  let values = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COMMA) {
      values += 1;
      const last = widths.length - 1;
      const width = (widths[last] ?? 0) + 1;
      widths[last] = width;
      if (width > maxWidth) return 'TOO_WIDE';
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      values += 1;
      if (widths.push(1) > maxDepth) return 'TOO_DEEP';
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) widths.pop();
    if (values > maxValues) return 'TOO_MANY_VALUES';
  }
  return null;
}

/** The index of the quote that closes the string at `start`, or the end of the text. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
