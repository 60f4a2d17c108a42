/** Most texts: ASCII needs no normalization. */
const IS_ASCII = /^[^\u0080-\uffff]*$/;

/**
 * Case folding: texts are equal without regard to case (RFC 7643 §2.2 `caseExact: false`) when their folded forms are.
 * The program folds, never the database, whose result would depend on its locale. `toLowerCase` writes a sigma at the
 * end of a word as `ς`; it becomes `σ`. Some letters have a composed form in lower case only, so that the result is
 * composed again (Unicode 5.18); this makes folding idempotent.
 */
export function fold(text: string): string {
  if (IS_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}

const APOSTROPHES = /[‘’‛ʼʻʹ′`]/g;

/** Accents and characters without width; not the marks that turn a Japanese syllable into another one. */
const ACCENTS = /(?![\u3099\u309a])\p{Script=Inherited}|\p{Default_Ignorable_Code_Point}/gu;

/** Letters that Unicode does not decompose, each before its spelling in ASCII. */
const LETTERS = ['ßss', 'æae', 'œoe', 'øo', 'łl', 'đd', 'ðd', 'þth', 'ħh', 'ŧt', 'ŋn', 'ıi', 'ƶz'];
const SPELLINGS = new Map(LETTERS.map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Most texts: only their case differs. */
const IS_PLAIN = /^[^\u0080-\uffff`]*$/;

/**
 * The words of a text, normalized for search: without regard to case, accents, and the kind of apostrophe or dash.
 * Idempotent: the words of a normalized word are that word.
 */
export function wordsIn(text: string): string[] {
  const normalized = IS_PLAIN.test(text) ? text.toLowerCase() : normalizeForSearch(text);
  return normalized.split(/[\s\u0085]+/).filter((word) => word !== '');
}

function normalizeForSearch(text: string): string {
  const folded = fold(text.replaceAll('´', "'").normalize('NFKD')).normalize('NFD').replace(ACCENTS, '');
  const spelled = folded.replace(/[ß-ƶ]/g, (letter) => SPELLINGS.get(letter) ?? letter).normalize('NFC');
  return spelled.replace(APOSTROPHES, "'").replace(/\p{Pd}/gu, '-');
}
