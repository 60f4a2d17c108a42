/** Latin letters that Unicode does not decompose, and their ASCII replacements. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'oe',
  Ø: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ß: 'ss',
  ẞ: 'SS',
  ı: 'i',
};

const LETTER = /\p{Script=Latin}\p{Mn}*/gu;
const MARKS = /\p{Mn}/gu;

/** Removes diacritics from Latin letters, as Entra's NormalizeDiacritics does; other scripts are unchanged. */
export function stripDiacritics(text: string): string {
  return text.replace(LETTER, plainLetter);
}

/** A letter that Unicode does not decompose may have a mark as well, as in `ǿ`. */
function plainLetter(letter: string): string {
  const bare = letter.normalize('NFD').replace(MARKS, '');
  return PLAIN[bare] ?? bare;
}
