/** So many words the directory searches for at once. */
export const MOST_WORDS = 10;

/** As the directory parts words; U+0085 is a space to it and none to JavaScript. */
const SPACES = /[\s\u0085]+/;

/** The words of a search, as many as are searched for, and whether others are left out. */
export interface SearchWords {
  /** `null` when there are none. */
  readonly search: string | null;
  readonly isCut: boolean;
}

/** What is searched for of what was written. */
export function searchWordsIn(written: string | undefined): SearchWords {
  const words = (written ?? '').split(SPACES).filter((word) => word !== '');
  return { search: words.slice(0, MOST_WORDS).join(' ') || null, isCut: words.length > MOST_WORDS };
}
