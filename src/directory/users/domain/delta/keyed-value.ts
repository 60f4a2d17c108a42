import type { Kinds } from '../user-attributes.ts';
import type { Address, MultiValue } from '../user-profile.ts';
import { comparisonKey } from './comparison.ts';

/** One value of any multi-valued attribute. */
export type AnyValue = MultiValue | Address;

type Part = string | boolean | undefined;

/** A value with its comparison keys, each computed once. */
export class KeyedValue {
  readonly #keys: Record<string, string> = {};
  #identity: string | null = null;

  constructor(
    readonly value: AnyValue,
    readonly kinds: Kinds,
  ) {}

  /** The comparison key of a part; `undefined` if the value does not have it. */
  keyOf(part: string): Part {
    const given = (this.value as Readonly<Record<string, Part>>)[part];
    if (typeof given !== 'string') return given;
    const known = this.#keys[part];
    if (known !== undefined) return known;
    const key = comparisonKey(this.kinds[part] ?? 'exactText', given);
    this.#keys[part] = key;
    return key;
  }

  /** Equal for two values that are the same: by `value` and `type` (RFC 7643 §2.4), of an address by all parts. */
  get identity(): string {
    this.#identity ??= this.#computeIdentity();
    return this.#identity;
  }

  /** The parts of another value that this one does not have, or has with another key. */
  differencesTo(other: KeyedValue): [part: string, value: unknown][] {
    return Object.entries(other.value).filter(([part]) => this.keyOf(part) !== other.keyOf(part));
  }

  /** Each key follows its length, so that different lists of parts never give the same text. */
  #computeIdentity(): string {
    let identity = '';
    for (const part in this.kinds) {
      const identifies = part !== 'primary' && !(part === 'display' && 'value' in this.value);
      const key = identifies ? String(this.keyOf(part) ?? '') : '';
      identity += `${key.length}:${key}`;
    }
    return identity;
  }
}
