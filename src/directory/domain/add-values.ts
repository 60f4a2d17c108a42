import { comparisonKey } from './comparison-key.ts';
import type { AnyValue } from './matches-value.ts';
import { withOnePrimary } from './one-primary.ts';
import { sparse } from './sparse.ts';
import { MULTI_ATTRIBUTES, type MultiAttribute, type ValueKind } from './user-attributes.ts';

type Kinds = Readonly<Record<string, ValueKind>>;

/** Values as the profile keeps them: parts that say nothing have no key, values without parts are dropped. */
export function givenValues(values: readonly AnyValue[]): AnyValue[] {
  return values.map((value) => sparse<AnyValue>(value)).filter((value) => Object.keys(value).length > 0);
}

/**
 * Adds values behind the others. One that is there already isn't doubled (RFC 7644 §3.5.2.1) but takes on the parts
 * that are new: the same `value` and `type` make the same value (RFC 7643 §2.4), of an address all parts.
 */
export function addValues(
  attribute: MultiAttribute,
  values: readonly AnyValue[],
  added: readonly AnyValue[],
): readonly AnyValue[] {
  const kinds: Kinds = MULTI_ATTRIBUTES[attribute];
  const list = [...values];
  const places = new Map(list.map((value, place) => [identityOf(value, kinds), place] as const).toReversed());
  let primaryPlace = -1;

  for (const value of givenValues(added)) {
    const identity = identityOf(value, kinds);
    const place = places.get(identity) ?? list.length;
    list[place] = takeOn(list[place], value, kinds);
    places.set(identity, place);
    if (value.primary === true) primaryPlace = place;
  }

  return withOnePrimary(list, primaryPlace);
}

function identityOf(value: AnyValue, kinds: Kinds): string {
  const { primary: _, ...parts } = value;
  if ('value' in parts) delete parts.display;
  return JSON.stringify(Object.keys(kinds).map((part) => partKey(part, parts[part as keyof typeof parts], kinds)));
}

function takeOn(present: AnyValue | undefined, added: AnyValue, kinds: Kinds): AnyValue {
  if (present === undefined) return added;
  const parts: Readonly<Record<string, unknown>> = { ...present };
  const news = Object.entries(added).filter(
    ([part, value]) => partKey(part, parts[part], kinds) !== partKey(part, value, kinds),
  );
  return { ...present, ...Object.fromEntries(news) };
}

function partKey(part: string, value: unknown, kinds: Kinds): unknown {
  return typeof value === 'string' ? comparisonKey(kinds[part] ?? 'exactText', value) : value;
}
