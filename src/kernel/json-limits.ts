/** How much a JSON text may hold. */
export interface JsonLimits {
  /** How deep lists and objects may be nested. */
  readonly maxDepth: number;
  /** Values in all: elements, members, and the lists and objects that they stand in. */
  readonly maxValues: number;
  /** Elements of one list, members of one object. */
  readonly maxWidth: number;
}

/** What callers send; the largest user has some 40,000 values. */
export const JSON_LIMITS: JsonLimits = { maxDepth: 300, maxValues: 50_000, maxWidth: 2_000 };

/** What gateways ask for many callers at once: some more than that of one. */
export const GATEWAY_JSON_LIMITS: JsonLimits = { maxDepth: 310, maxValues: 500_000, maxWidth: 2_000 };

/** Which limit a JSON text goes beyond. */
export type JsonLimit = 'TOO_DEEP' | 'TOO_MANY_VALUES' | 'TOO_WIDE';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Which limit a JSON text (RFC 8259) goes beyond, or `null`: told from its bytes in one pass, which
 * stops where a limit is reached. What is no JSON gets some answer, and is for the parser to refuse.
 */
export function exceededJsonLimit(bytes: Uint8Array, limits: JsonLimits): JsonLimit | null {
  const { maxDepth, maxValues, maxWidth } = limits;
  // Elements or members so far of each list and object that is open, by depth.
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
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      values += 1;
      if (widths.push(1) > maxDepth) return 'TOO_DEEP';
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) widths.pop();
    if (values > maxValues) return 'TOO_MANY_VALUES';
  }
  return null;
}

/** Where the string that begins at `start` ends: at its closing quote, or at the end of all. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
