/** A deterministic random number generator. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, limit). */
  below(limit: number): number;
  /** `true` with this probability. */
  happens(probability: number): boolean;
  /** A random element. @throws RangeError when the list is empty */
  oneOf<Element>(list: readonly Element[]): Element;
}

/** Constants of the module, as each number needs several lookups of them. */
const { floor, imul } = Math;

const GOLDEN_RATIO = 0x9e3779b9;

/** Mixes 32 bits: the finalizer of MurmurHash3. */
function mix(value: number): number {
  let bits = value | 0;
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Hashes several keys, such as a seed and an index, to 32 bits. */
export function hashKeys(...keys: readonly number[]): number {
  return keys.reduce((state, key) => mix(state + GOLDEN_RATIO + mix(key)), 0);
}

/** A generator seeded by its keys (SplitMix). Users share no state, so each is generated alone and in any order. */
export function seededRandom(...keys: readonly number[]): Random {
  let counter = hashKeys(...keys);
  const next = (): number => {
    counter = (counter + GOLDEN_RATIO) | 0;
    return mix(counter) / 2 ** 32;
  };
  const below = (limit: number): number => floor(next() * limit);
  return { next, below, happens: (probability) => next() < probability, oneOf: (list) => elementAt(list, below) };
}

function elementAt<Element>(list: readonly Element[], below: (limit: number) => number): Element {
  const element = list[below(list.length)];
  if (element === undefined) throw new RangeError('There is nothing to choose from.');
  return element;
}
