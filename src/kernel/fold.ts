/** Most texts: nothing of theirs is composed. */
const IS_ASCII = /^[^\u0080-\uffff]*$/;

/**
 * The one form under which two spellings are "equal without regard to case" (RFC 7643 §2.2 `caseExact: false`).
 * Folding happens here and never in the database, so that all servers agree whatever their locale. `toLowerCase` writes
 * a Greek sigma differently at a word's end; that form is levelled. Of some letters only the small one is composed, so that
 * what is folded is composed once more (Unicode 5.18): what is folded twice is as if folded once.
 */
export function fold(text: string): string {
  if (IS_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}

const APOSTROPHES = /[‘’‛ʼʻʹ′`]/g;

/** Accents, and what has no width; the marks that make another syllable of a Japanese one are none. */
const ACCENTS = /(?![\u3099\u309a])\p{Script=Inherited}|\p{Default_Ignorable_Code_Point}/gu;

/** Letters that have no accent to take away, each before how it is written without one. */
const LETTERS = ['ßss', 'æae', 'œoe', 'øo', 'łl', 'đd', 'ðd', 'þth', 'ħh', 'ŧt', 'ŋn', 'ıi', 'ƶz'];
const PLAIN = new Map(LETTERS.map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Most texts: nothing but their case is to be levelled. */
const IS_PLAIN = /^[^\u0080-\uffff`]*$/;

/**
 * The words of a text between white space, in the form in which searches compare them: without regard to case, to
 * accents, and to which of several like signs stands for an apostrophe or a dash. The words of these words are the same.
 */
export function wordsIn(text: string): string[] {
  const level = IS_PLAIN.test(text) ? text.toLowerCase() : levelled(text);
  return level.split(/[\s\u0085]+/).filter((word) => word !== '');
}

function levelled(text: string): string {
  const folded = fold(text.replaceAll('´', "'").normalize('NFKD')).normalize('NFD').replace(ACCENTS, '');
  const plain = folded.replace(/[ß-ƶ]/g, (letter) => PLAIN.get(letter) ?? letter).normalize('NFC');
  return plain.replace(APOSTROPHES, "'").replace(/\p{Pd}/gu, '-');
}
