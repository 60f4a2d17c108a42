import type { Attribute } from '../schema/attribute.ts';
import type { ValueDeparture } from './departure.ts';
import { mendSimple } from './mend-parts.ts';

/**
 * Entra: booleans come as text, because the default mapping of `active` yields "True" and "False", and role values come
 * with `"primary": "True"` (compat, customize, webval).
 */
export const textBoolean: ValueDeparture = {
  dialect: 'TEXT_BOOLEAN',
  mend: (value, at) => mendSimple(value, at, mendWord),
};

/** Mappings of other clients yield 0 and 1, or write these as text. */
export const numericBoolean: ValueDeparture = {
  dialect: 'NUMERIC_BOOLEAN',
  mend: (value, at) => mendSimple(value, at, mendDigit),
};

function mendWord(value: unknown, { type }: Attribute): unknown {
  if (type !== 'boolean' || typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : value;
}

function mendDigit(value: unknown, { type }: Attribute): unknown {
  if (type !== 'boolean') return value;
  return value === 1 || value === '1' ? true : value === 0 || value === '0' ? false : value;
}
