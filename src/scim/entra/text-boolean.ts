import type { Attribute } from '../schema/attribute.ts';
import type { ValueDeparture } from './deviation.ts';
import { mendSimple, type SimpleMending } from './normalize-parts.ts';

/**
 * Entra: booleans come as text, because the default mapping of `active` yields "True" and "False", and role values come
 * with `"primary": "True"` (compat, customize, webval).
 */
export const textBoolean: ValueDeparture = {
  dialect: 'TEXT_BOOLEAN',
  mend: (value, at) => mendSimple(value, at, WORDS),
};

/** Mappings of other clients yield 0 and 1, or write these as text. */
export const numericBoolean: ValueDeparture = {
  dialect: 'NUMERIC_BOOLEAN',
  mend: (value, at) => mendSimple(value, at, DIGITS),
};

const WORDS: SimpleMending = {
  mayDepart: (value) => typeof value === 'string' && /^\s*(?:true|false)\s*$/i.test(value),
  mend: (value, { type }: Attribute) => (type === 'boolean' ? String(value).trim().toLowerCase() === 'true' : value),
};

const DIGITS: SimpleMending = {
  mayDepart: (value) => value === 0 || value === 1 || (typeof value === 'string' && /^[01](?:\.0+)?$/.test(value)),
  mend: (value, { type }: Attribute) => (type === 'boolean' ? Number(value) === 1 : value),
};
