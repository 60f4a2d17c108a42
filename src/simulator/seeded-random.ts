/** A source of chance that gives the same again for the same keys. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** Whether something with this likelihood happens. */
  happens(likelihood: number): boolean;
  /** An element of a list that is not empty. */
  oneOf<Element>(list: readonly Element[]): Element;
}

const GOLDEN_RATIO = 0x9e3779b9;

/** Spreads 32 bits so that neighbours have nothing in common (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** One number of several keys, e.g. of a seed and an index. */
export function mixAll(...keys: readonly number[]): number {
  return keys.reduce((state, key) => mix(state + GOLDEN_RATIO + mix(key)), 0);
}

/** Chance counted from its keys: no state is shared between two users, so each can be made alone and in any order. */
export function randomOf(...keys: readonly number[]): Random {
  let counter = mixAll(...keys);
  const next = (): number => {
    counter = (counter + GOLDEN_RATIO) | 0;
    return mix(counter) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, happens: (likelihood) => next() < likelihood, oneOf: (list) => elementAt(list, below) };
}

function elementAt<Element>(list: readonly Element[], below: (limit: number) => number): Element {
  const element = list[below(list.length)];
  if (element === undefined) throw new RangeError('There is nothing to choose from.');
  return element;
}
