/**
 * The one form under which two spellings are "equal without regard to case" (RFC 7643 §2.2 `caseExact: false`).
 * Folding happens here and never in the database, so that all servers agree whatever their locale. `toLowerCase` writes
 * a Greek sigma differently at a word's end; that form is levelled, so that the fold of a prefix is one of the fold.
 */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}
