import { type AttributePath, readAttributePath } from '../schema/attribute-path.ts';
import { type JsonObject, memberOf } from './json-object.ts';
import type { Projection } from './projection.ts';
import { ScimError, type ScimType } from './scim-error.ts';

const MAX_NAMES = 200;

/** Characters of all names together; a name with its schema has some 80. */
const MAX_LENGTH = 20_000;

/** A filter in brackets. It selects values, not attributes, so these parameters ignore it. */
const VALUE_FILTER = /\[(?:"(?:[^"\\]|\\.)*"|[^[\]"\\])*\]/gs;

const EVERYTHING: Projection = { attributes: null, excludedAttributes: null };

/**
 * Reads the parameters `attributes` and `excludedAttributes` (RFC 7644 §3.9): comma-separated text in a query, lists in
 * the body of a search (RFC 7644 §3.4.3).
 *
 * @throws ScimError 400 `invalidValue`, also when both are given
 */
export function parseProjection(query: JsonObject): Projection {
  const attributes = pathsOf(query, 'attributes');
  const excludedAttributes = pathsOf(query, 'excludedAttributes');
  if (attributes && excludedAttributes) {
    throw new ScimError(400, 'invalidValue', 'Use either "attributes" or "excludedAttributes", not both.');
  }
  return attributes || excludedAttributes ? { attributes, excludedAttributes } : EVERYTHING;
}

/**
 * Reads the attribute path that a parameter holds.
 *
 * @param parameter the parameter's name, e.g. `sortBy`
 * @throws ScimError 400 with the given `scimType`
 */
export function parseAttributePath(text: string, parameter: string, scimType: ScimType): AttributePath {
  const path = readAttributePath(text);
  if (path) return path;
  throw new ScimError(400, scimType, `"${parameter}" takes attribute names such as userName or name.givenName.`);
}

function pathsOf(query: JsonObject, parameter: string): AttributePath[] | null {
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
    .flatMap((text) => text.replaceAll(VALUE_FILTER, '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function tooMany(parameter: string): ScimError {
  const sentence = `"${parameter}" takes at most ${MAX_NAMES} attribute names, of ${MAX_LENGTH} characters in all.`;
  return new ScimError(400, 'invalidValue', sentence);
}
