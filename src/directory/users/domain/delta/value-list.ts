import { MULTI_ATTRIBUTES, type MultiAttribute } from '../user-attributes.ts';
import type { PartChanges } from '../user-changes.ts';
import { type AnyValue, KeyedValue, type Kinds, lengthOf } from './keyed-value.ts';
import { isNothing, sparse } from './value-parts.ts';

/**
 * The values of one attribute while the steps of a change are applied to them. What a step learns of the values is kept for
 * the next one, so that a step costs what it alters and not the whole list.
 */
export class ValueList {
  readonly kinds: Kinds;
  #list: KeyedValue[];
  #characters = 0;
  /** Where each identity stands first; `null` when that is to be found out anew. */
  #places: Map<string, number> | null = null;

  constructor(attribute: MultiAttribute, values: readonly AnyValue[]) {
    this.kinds = MULTI_ATTRIBUTES[attribute];
    this.#list = this.#keyed(values);
  }

  /**
   * The values as a profile keeps them: each is there once (RFC 7643 §2.4), where several were alike with the parts of
   * the last and primary if one of them was; none says nothing beside `type` and `primary`; and of several primary ones
   * the last stays so.
   */
  settled(): readonly AnyValue[] {
    this.remove(({ value }) => isBare(value));
    if (this.#list.length > 1 && this.#findPlaces().size < this.#list.length) this.#mergeAlike();
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

  /** How many characters the values have at most: what steps took away still counts. */
  get characters(): number {
    return this.#characters;
  }

  /** These values and no others; of several primary ones the last stays so. */
  replace(values: readonly AnyValue[]): void {
    this.#list = this.#keyed(givenValues(values));
    this.#places = null;
    this.#keepOnePrimary(this.#list.findLastIndex(isPrimary));
  }

  /**
   * Adds values behind the others. One that is there already isn't doubled (RFC 7644 §3.5.2.1) but takes on the parts
   * that are new: the same `value` and `type` make the same value (RFC 7643 §2.4), of an address all parts.
   */
  add(values: readonly AnyValue[]): void {
    const places = this.#places ?? this.#findPlaces();
    let primaryPlace = -1;
    for (const added of this.#keyed(givenValues(values))) {
      const place = places.get(added.identity) ?? this.#list.length;
      this.#takeOn(place, added);
      places.set(added.identity, place);
      if (isPrimary(added)) primaryPlace = place;
    }
    this.#keepOnePrimary(primaryPlace);
  }

  /** Without the values that are meant. */
  remove(isMeant: (value: KeyedValue) => boolean): void {
    const left = this.#list.filter((value) => !isMeant(value));
    if (left.length === this.#list.length) return;
    this.#list = left;
    this.#places = null;
  }

  /** Where the values stand that are meant. */
  placesOf(isMeant: (value: KeyedValue) => boolean): number[] {
    const places: number[] = [];
    this.#list.forEach((value, place) => {
      if (isMeant(value)) places.push(place);
    });
    return places;
  }

  /** Lays parts over the values at these places, of which there are some. */
  set(places: readonly number[], to: PartChanges<AnyValue>): void {
    const parts = Object.entries(to).filter(([, part]) => part !== undefined);
    for (const place of places) this.#put(place, withParts(this.#list[place]?.value ?? {}, parts));
    this.#characters += places.length * lengthOf(to);
    this.#places = null;
    if (to.primary === true) this.#keepOnePrimary(places.findLast((place) => isPrimary(this.#list[place])) ?? -1);
  }

  /**
   * Leaves no primary value beside the one that a step just made primary (RFC 7643 §2.4).
   *
   * @param place where that value stands; `-1` when the step made none primary
   */
  #keepOnePrimary(place: number): void {
    if (place === -1) return;
    this.#list.forEach((value, at) => {
      if (at !== place && isPrimary(value)) this.#put(at, { ...value.value, primary: false });
    });
  }

  #mergeAlike(): void {
    const alike = Map.groupBy(this.#list, ({ identity }) => identity);
    this.#list = [...alike.values()].map(([first, ...others]) => others.reduce(merged, first as KeyedValue));
    this.#places = null;
  }

  #findPlaces(): Map<string, number> {
    const places = new Map<string, number>();
    this.#list.forEach(({ identity }, place) => {
      if (!places.has(identity)) places.set(identity, place);
    });
    this.#places = places;
    return places;
  }

  #takeOn(place: number, added: KeyedValue): void {
    const present = this.#list[place];
    const news = present?.differing(added) ?? [];
    if (present === undefined) this.#list[place] = added;
    else if (news.length > 0) this.#put(place, { ...present.value, ...Object.fromEntries(news) });
  }

  #put(place: number, value: AnyValue): void {
    this.#list[place] = new KeyedValue(value, this.kinds);
  }

  #keyed(values: readonly AnyValue[]): KeyedValue[] {
    for (const value of values) this.#characters += lengthOf(value);
    return values.map((value) => new KeyedValue(value, this.kinds));
  }
}

/** Values as the profile keeps them: parts that say nothing have no key, values without parts are dropped. */
function givenValues(values: readonly AnyValue[]): AnyValue[] {
  return values.map((value) => sparse<AnyValue>(value)).filter((value) => Object.keys(value).length > 0);
}

/** Whether a value is primary for certain: one that says nothing else yet may vanish in the end. */
function isPrimary(keyed: KeyedValue | undefined): boolean {
  return keyed?.value.primary === true && !isBare(keyed.value);
}

/** One value that takes on the parts of another that is alike; a primary one stays so. */
function merged(one: KeyedValue, other: KeyedValue): KeyedValue {
  const primary = one.value.primary === true || other.value.primary;
  const news = Object.fromEntries(one.differing(other));
  return new KeyedValue({ ...one.value, ...news, ...(primary && { primary }) }, one.kinds);
}

function isBare({ type: _, primary: __, ...rest }: AnyValue): boolean {
  return Object.keys(rest).length === 0;
}

function withParts(value: AnyValue, parts: readonly (readonly [string, unknown])[]): AnyValue {
  const merged: Record<string, unknown> = { ...value };
  for (const [part, given] of parts) {
    if (isNothing(given)) delete merged[part];
    else merged[part] = given;
  }
  return merged;
}
