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
