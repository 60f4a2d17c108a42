import { wordsIn } from '../../../../kernel/fold.ts';

/** So many words the directory searches for at once. */
export const MOST_WORDS = 10;

/** The words of a search, as many as are searched for, and whether others are left out. */
export interface SearchWords {
  /** `null` when there are none. */
  readonly search: string | null;
  readonly isCut: boolean;
}

/** What is searched for of what was written, in words as the directory parts them. */
export function searchWordsIn(written: string | undefined): SearchWords {
  const words = wordsIn(written ?? '');
  return { search: words.slice(0, MOST_WORDS).join(' ') || null, isCut: words.length > MOST_WORDS };
}
