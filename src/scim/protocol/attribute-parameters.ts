import { parseAttributePath } from '../schema/attribute-path.ts';
import type { AttributePath } from '../schema/attribute-path-type.ts';
import { type Message, memberOf } from './message.ts';
import type { Projection } from './projection.ts';
import { ScimError } from './scim-error.ts';

const MAX_NAMES = 200;

/** Of all names together; one with its schema has some 80 characters. */
const MAX_LENGTH = 20_000;
/** What stands in brackets selects values, and says nothing of which attributes are wanted. */
const CONDITION = /\[(?:"(?:[^"\\]|\\.)*"|[^[\]"\\])*\]/gs;

const EVERYTHING: Projection = { attributes: null, excludedAttributes: null };

/**
 * Reads `attributes` and `excludedAttributes` from a query, where they are texts with commas, or from the body of a
 * search, where they are lists (RFC 7644 §3.9, §3.4.3).
 *
 * @throws ScimError 400 `invalidValue`, also when both are given
 */
export function parseProjection(query: Message): Projection {
  const attributes = pathsOf(query, 'attributes');
  const excludedAttributes = pathsOf(query, 'excludedAttributes');
  if (attributes && excludedAttributes) {
    throw new ScimError(400, 'invalidValue', 'Use either "attributes" or "excludedAttributes", not both.');
  }
  return attributes || excludedAttributes ? { attributes, excludedAttributes } : EVERYTHING;
}

function pathsOf(query: Message, parameter: string): AttributePath[] | null {
  const value = memberOf(query, parameter) ?? null;
  if (value === null) return null;
  const names = namesOf(value, parameter);
  if (names.length > MAX_NAMES) throw tooMany(parameter);
  return names.length > 0 ? names.map((name) => parseAttributePath(name, parameter, 'invalidValue')) : null;
}

function namesOf(value: unknown, parameter: string): string[] {
  const texts = Array.isArray(value) ? value : [value];
  if (texts.length > MAX_NAMES) throw tooMany(parameter);
  if (!texts.every((text) => typeof text === 'string')) {
    throw new ScimError(400, 'invalidValue', `"${parameter}" takes attribute names separated by commas.`);
  }
  if (texts.reduce((length, text) => length + text.length, 0) > MAX_LENGTH) throw tooMany(parameter);
  return texts
    .flatMap((text) => text.replaceAll(CONDITION, '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function tooMany(parameter: string): ScimError {
  const sentence = `"${parameter}" takes at most ${MAX_NAMES} attribute names, of ${MAX_LENGTH} characters in all.`;
  return new ScimError(400, 'invalidValue', sentence);
}
