import type { Attribute } from '../schema/attribute.ts';
import type { ValueNormalizer } from './deviation.ts';
import { normalizeSimple, type SimpleNormalizer } from './normalize-simple.ts';

/**
 * Entra: booleans are text. The default mapping of `active` yields "True" and "False" (`reactivate-string-True`,
 * `disable-add-op`), and roles have `"primary": "True"` (`create-roles-primary-string`).
 */
export const textBoolean: ValueNormalizer = {
  deviation: 'TEXT_BOOLEAN',
  normalize: (value, at) => normalizeSimple(value, at, WORDS),
};

/** Other clients send 0 and 1, as numbers or as text (`active-as-a-number`). */
export const numericBoolean: ValueNormalizer = {
  deviation: 'NUMERIC_BOOLEAN',
  normalize: (value, at) => normalizeSimple(value, at, DIGITS),
};

const WORDS: SimpleNormalizer = {
  mayDeviate: (value) => typeof value === 'string' && /^\s*(?:true|false)\s*$/i.test(value),
  normalize: (value, { type }: Attribute) =>
    type === 'boolean' ? String(value).trim().toLowerCase() === 'true' : value,
};

const DIGITS: SimpleNormalizer = {
  mayDeviate: (value) => value === 0 || value === 1 || (typeof value === 'string' && /^[01](?:\.0+)?$/.test(value)),
  normalize: (value, { type }: Attribute) => (type === 'boolean' ? Number(value) === 1 : value),
};
