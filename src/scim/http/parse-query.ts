import type { JsonObject } from '../protocol/json-object.ts';
import { ScimError } from '../protocol/scim-error.ts';

const EMPTY: JsonObject = {};

/** RFC 7644 §3.4.2 defines seven; clients may repeat `attributes` for each name. */
const MAX_PARAMETERS = 100;

/**
 * Parses the query of a URL, where `+` is a space. A repeated parameter becomes a list.
 *
 * @throws ScimError 400 `invalidSyntax` for an invalid percent-encoding and for more than 100 parameters
 */
export function parseQuery(url: string): JsonObject {
  const start = url.indexOf('?');
  if (start < 0) return EMPTY;

  const pairs = url.slice(start + 1).split('&', MAX_PARAMETERS + 1);
  if (pairs.length > MAX_PARAMETERS) throw tooManyParameters();
  const query = new Map<string, string | string[]>();
  for (const [name, value] of pairs.map(readPair)) {
    const before = query.get(name);
    if (Array.isArray(before)) before.push(value);
    else query.set(name, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(query);
}

function readPair(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  const name = equals < 0 ? pair : pair.slice(0, equals);
  return [decode(name), equals < 0 ? '' : decode(pair.slice(equals + 1))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new ScimError(
      400,
      'invalidSyntax',
      'The query of the URL is not encoded as UTF-8; encode every "%" as "%25".',
    );
  }
}

function tooManyParameters(): ScimError {
  const sentence = `The query of the URL has more than ${MAX_PARAMETERS} parameters; send fewer.`;
  return new ScimError(400, 'invalidSyntax', sentence);
}
