import type { FilterValue } from './filter-node.ts';
import type { TextCursor } from './text-cursor.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Reads what a filter compares with: a JSON literal, or a bare word, which stands for itself.
 *
 * @throws ScimError when neither comes next
 */
export function readFilterValue(cursor: TextCursor): FilterValue {
  if (cursor.comesNext('"')) return cursor.takeString();
  if (cursor.comesNext("'")) return cursor.fail('a value in double quotation marks');
  const word = cursor.takeWord();
  if (word === '') return cursor.fail('a value such as "text", true or 12');
  return literalOf(word);
}

function literalOf(word: string): FilterValue {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  return NUMBER.test(word) ? numberOf(word) : word;
}

/** A number that a double cannot hold is more likely an identifier; it stays as written. */
function numberOf(word: string): number | string {
  const value = Number(word);
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!isExact) return word;
  return value === 0 ? 0 : value;
}
