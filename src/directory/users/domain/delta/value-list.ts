import { type Kinds, MULTI_ATTRIBUTES, type MultiAttribute } from '../user-attributes.ts';
import type { PartChanges } from '../user-changes.ts';
import { type AnyValue, KeyedValue } from './keyed-value.ts';
import { isEmpty, lengthOf, withoutEmpty } from './value-parts.ts';

/**
 * The values of one attribute while steps change them. Comparison keys and the index by identity are kept from one step
 * to the next, so that a step costs what it changes and not the whole list.
 */
export class ValueList {
  readonly kinds: Kinds;
  #list: KeyedValue[];
  #characters = 0;
  /** The first index of each identity; `null` after a change that invalidates it. */
  #indexByIdentity: Map<string, number> | null = null;

  constructor(attribute: MultiAttribute, values: readonly AnyValue[]) {
    this.kinds = MULTI_ATTRIBUTES[attribute];
    this.#list = this.#keyed(values);
  }

  /**
   * The values as a profile stores them. Equal values are merged (RFC 7643 §2.4): later parts win, and the result is
   * primary if one of them was. Values with only `type` and `primary` are dropped. Of several primary values
   * the last one stays primary.
   */
  normalized(): readonly AnyValue[] {
    this.remove(({ value }) => isBare(value));
    if (this.#list.length > 1 && this.#buildIndex().size < this.#list.length) this.#mergeEqual();
    this.#keepOnePrimary(this.#list.findLastIndex(isPrimary));
    return this.#list.map(({ value }) => value);
  }

  get length(): number {
    return this.#list.length;
  }

  /** Whether one of the values is primary. */
  get hasPrimary(): boolean {
    return this.#list.some(isPrimary);
  }

  /** An upper bound of the characters of all values: removed values still count. */
  get characters(): number {
    return this.#characters;
  }

  /** Replaces all values; of several primary ones the last one stays primary. */
  replace(values: readonly AnyValue[]): void {
    this.#list = this.#keyed(nonEmptyValues(values));
    this.#indexByIdentity = null;
    this.#keepOnePrimary(this.#list.findLastIndex(isPrimary));
  }

  /**
   * Appends values. A value that exists is not duplicated (RFC 7644 §3.5.2.1) but gets the new parts; `value` and
   * `type` identify a value (RFC 7643 §2.4), all parts identify an address.
   */
  add(values: readonly AnyValue[]): void {
    const indexes = this.#indexByIdentity ?? this.#buildIndex();
    let primaryIndex = -1;
    for (const added of this.#keyed(nonEmptyValues(values))) {
      const index = indexes.get(added.identity) ?? this.#list.length;
      this.#mergeAt(index, added);
      indexes.set(added.identity, index);
      if (isPrimary(added)) primaryIndex = index;
    }
    this.#keepOnePrimary(primaryIndex);
  }

  /** Removes the matching values. */
  remove(matches: (value: KeyedValue) => boolean): void {
    const left = this.#list.filter((value) => !matches(value));
    if (left.length === this.#list.length) return;
    this.#list = left;
    this.#indexByIdentity = null;
  }

  /** The indexes of the matching values. */
  indexesOf(matches: (value: KeyedValue) => boolean): number[] {
    const indexes: number[] = [];
    this.#list.forEach((value, index) => {
      if (matches(value)) indexes.push(index);
    });
    return indexes;
  }

  /** Sets parts of the values at the given indexes, at least one. */
  set(indexes: readonly number[], to: PartChanges<AnyValue>): void {
    const parts = Object.entries(to).filter(([, part]) => part !== undefined);
    for (const index of indexes) this.#put(index, withParts(this.#list[index]?.value ?? {}, parts));
    this.#characters += indexes.length * lengthOf(to);
    this.#indexByIdentity = null;
    if (to.primary === true) this.#keepOnePrimary(indexes.findLast((index) => isPrimary(this.#list[index])) ?? -1);
  }

  /**
   * Sets `primary: false` on all other primary values (RFC 7643 §2.4).
   *
   * @param index of the value that a step made primary; `-1` for none
   */
  #keepOnePrimary(index: number): void {
    if (index === -1) return;
    this.#list.forEach((value, at) => {
      if (at !== index && isPrimary(value)) this.#put(at, { ...value.value, primary: false });
    });
  }

  #mergeEqual(): void {
    const equal = Map.groupBy(this.#list, ({ identity }) => identity);
    this.#list = [...equal.values()].map(([first, ...others]) => others.reduce(merged, first as KeyedValue));
    this.#indexByIdentity = null;
  }

  #buildIndex(): Map<string, number> {
    const indexes = new Map<string, number>();
    this.#list.forEach(({ identity }, index) => {
      if (!indexes.has(identity)) indexes.set(identity, index);
    });
    this.#indexByIdentity = indexes;
    return indexes;
  }

  #mergeAt(index: number, added: KeyedValue): void {
    const present = this.#list[index];
    const newParts = present?.differencesTo(added) ?? [];
    if (present === undefined) this.#list[index] = added;
    else if (newParts.length > 0) this.#put(index, { ...present.value, ...Object.fromEntries(newParts) });
  }

  #put(index: number, value: AnyValue): void {
    this.#list[index] = new KeyedValue(value, this.kinds);
  }

  #keyed(values: readonly AnyValue[]): KeyedValue[] {
    for (const value of values) this.#characters += lengthOf(value);
    return values.map((value) => new KeyedValue(value, this.kinds));
  }
}

/** Drops empty parts, then values without parts. */
function nonEmptyValues(values: readonly AnyValue[]): AnyValue[] {
  return values.map((value) => withoutEmpty<AnyValue>(value)).filter((value) => Object.keys(value).length > 0);
}

/** Whether a value is primary; a bare value does not count, since normalizing may drop it. */
function isPrimary(keyed: KeyedValue | undefined): boolean {
  return keyed?.value.primary === true && !isBare(keyed.value);
}

/** Merges the parts of an equal value into another; the result is primary if one of them is. */
function merged(one: KeyedValue, other: KeyedValue): KeyedValue {
  const primary = one.value.primary === true || other.value.primary;
  const newParts = Object.fromEntries(one.differencesTo(other));
  return new KeyedValue({ ...one.value, ...newParts, ...(primary && { primary }) }, one.kinds);
}

/** Whether a value has no parts except `type` and `primary`. */
function isBare({ type: _, primary: __, ...rest }: AnyValue): boolean {
  return Object.keys(rest).length === 0;
}

function withParts(value: AnyValue, parts: readonly (readonly [string, unknown])[]): AnyValue {
  const merged: Record<string, unknown> = { ...value };
  for (const [part, given] of parts) {
    if (isEmpty(given)) delete merged[part];
    else merged[part] = given;
  }
  return merged;
}
