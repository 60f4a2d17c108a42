import type { ValueKind } from '../user-attributes.ts';
import type { Address, MultiValue } from '../user-profile.ts';
import { comparisonKey } from './comparison-key.ts';

/** One value of any multi-valued attribute. */
export type AnyValue = MultiValue | Address;

/** The parts of one value of an attribute, each with the way it compares. */
export type Kinds = Readonly<Record<string, ValueKind>>;

type Part = string | boolean | undefined;

/** A value beside the form that comparisons go by, which is worked out once, however often it is compared. */
export class KeyedValue {
  readonly #keys: Record<string, string> = {};
  #identity: string | null = null;

  constructor(
    readonly value: AnyValue,
    readonly kinds: Kinds,
  ) {}

  /** The part in the form that comparisons go by; `undefined` when the value has none. */
  keyOf(part: string): Part {
    const given = (this.value as Readonly<Record<string, Part>>)[part];
    if (typeof given !== 'string') return given;
    const known = this.#keys[part];
    if (known !== undefined) return known;
    const key = comparisonKey(this.kinds[part] ?? 'exactText', given);
    this.#keys[part] = key;
    return key;
  }

  /** The same text for two values that are one: `value` and `type` make it (RFC 7643 §2.4), of an address all parts. */
  get identity(): string {
    this.#identity ??= this.#identify();
    return this.#identity;
  }

  /** The parts of another value that differ, whether this one has others or none. */
  differing(other: KeyedValue): [part: string, value: unknown][] {
    return Object.entries(other.value).filter(([part]) => this.keyOf(part) !== other.keyOf(part));
  }

  /** Every text follows its length, so that no two lists of parts are written alike. */
  #identify(): string {
    let identity = '';
    for (const part in this.kinds) {
      const isTelling = part !== 'primary' && !(part === 'display' && 'value' in this.value);
      const key = isTelling ? String(this.keyOf(part) ?? '') : '';
      identity += `${key.length}:${key}`;
    }
    return identity;
  }
}

/** Characters of all texts of a value, or of what is laid over one. */
export function lengthOf(parts: object): number {
  let length = 0;
  for (const part of Object.values(parts)) if (typeof part === 'string') length += part.length;
  return length;
}
