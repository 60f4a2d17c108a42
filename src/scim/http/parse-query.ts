import type { Message } from '../protocol/message.ts';
import { ScimError } from '../protocol/scim-error.ts';

const NOTHING: Message = {};

/**
 * Reads the query of a URL, where `+` is a space; a parameter that is given more than once becomes a list.
 *
 * @throws ScimError 400 `invalidSyntax` for percent signs that encode nothing
 */
export function parseQuery(url: string): Message {
  const start = url.indexOf('?');
  if (start < 0) return NOTHING;

  const query = new Map<string, string | string[]>();
  for (const pair of url.slice(start + 1).split('&')) {
    const [name, value] = readPair(pair);
    const before = query.get(name);
    query.set(name, before === undefined ? value : [before, value].flat());
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
