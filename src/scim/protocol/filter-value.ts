import type { CompareNode, FilterValue } from './filter-node.ts';
import type { TextCursor } from './text-cursor.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What closes a value that one of these opens, as word processors of many languages write them. */
const PARTNERS: Readonly<Record<string, string>> = {
  "'": "'",
  '\u2018': '\u2018\u2019',
  '\u2019': '\u2018\u2019',
  '\u201a': '\u2018\u2019',
  '\u201b': '\u2018\u2019',
  '\u201c': '\u201c\u201d',
  '\u201d': '\u201c\u201d',
  '\u201e': '\u201c\u201d',
  '\u201f': '\u201c\u201d',
};

/** Other quotation marks, and what HTML writes for one: no word of a filter begins with, or holds, these. */
const NO_WORD = /^[\p{Quotation_Mark}`\u00b4]|&(?:quot|apos|#0*3[49]|#x0*2[27]);/iu;

/**
 * Reads what a filter compares with: a JSON literal, or a bare word, which stands for itself. Beyond RFC 7644 a text may
 * stand in single or typographic quotation marks, as documents have them: it ends with the partner of the first that a
 * space, a bracket or the end follows.
 *
 * @throws ScimError when nothing of the kind comes next
 */
export function readFilterValue(cursor: TextCursor): Pick<CompareNode, 'value' | 'hasOtherQuotes'> {
  if (cursor.comesNext('"')) return { value: cursor.takeString() };
  const closing = PARTNERS[cursor.next];
  if (closing !== undefined) return { value: cursor.takeEnclosed(closing), hasOtherQuotes: true };
  const word = cursor.takeWord();
  if (word === '') return cursor.fail('a value such as "text", true or 12');
  const fault = NO_WORD.exec(word);
  if (fault) return cursor.fail('a value in double quotation marks', word.slice(fault.index));
  return { value: literalOf(word) };
}

function literalOf(word: string): FilterValue {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  return isNumber(word) ? Number(word) : word;
}

/** What would read otherwise as a number, such as 1.0, 1e5 or twenty digits, is an identifier: it stays as written. */
function isNumber(word: string): boolean {
  return NUMBER.test(word) && String(Number(word)) === word;
}
