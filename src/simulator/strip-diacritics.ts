/** Latin letters that Unicode does not take apart, and what stands for them in plain letters. */
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

/** Latin letters without their marks, as Entra's NormalizeDiacritics writes them; other scripts stay as they are. */
export function stripDiacritics(text: string): string {
  return text.replace(LETTER, plainLetter);
}

/** A letter may bear a mark besides what Unicode does not take apart, as in `ǿ`. */
function plainLetter(letter: string): string {
  const bare = letter.normalize('NFD').replace(MARKS, '');
  return PLAIN[bare] ?? bare;
}
