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
  return isNumber(word) ? Number(word) : word;
}

/** What would read otherwise as a number, such as 1.0 or twenty digits, is more likely an identifier: it stays as written. */
function isNumber(word: string): boolean {
  if (!NUMBER.test(word)) return false;
  const value = Number(word);
  return String(value) === word || (/e/i.test(word) && Number.isFinite(value));
}
