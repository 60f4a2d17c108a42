import type { CompareNode, FilterValue } from './filter-node.ts';
import type { TextCursor } from './text-cursor.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Closing quotation marks by opening one, in the styles of several languages. */
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

/** Quotation marks that have no pair in `PARTNERS`, and quotation marks escaped for HTML. No bare word has these. */
const NO_WORD = /^[\p{Quotation_Mark}`\u00b4]|&(?:quot|apos|#0*3[49]|#x0*2[27]);/iu;

/**
 * Reads the value of a comparison: a JSON literal, or a bare word, which is text. As an extension of RFC 7644, text may
 * have single or typographic quotation marks, because people copy filters from documents. Such text ends at the first
 * closing mark before a space, a bracket or the end.
 *
 * @throws ScimError when the cursor is not at a value
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

/** Whether a word is a number that keeps its spelling. Others, such as 1.0, 1e5 or twenty digits, are identifiers. */
function isNumber(word: string): boolean {
  return NUMBER.test(word) && String(Number(word)) === word;
}
