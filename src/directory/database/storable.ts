import { isId } from '../../kernel/ids.ts';
import { isStorableText } from '../shared/storable-text.ts';

/** Whether PostgreSQL has a place for the text: it has none for U+0000, nor for half a surrogate pair. */
export function isStorable(text: string): boolean {
  return isStorableText(text);
}

/** Whether a text is the `id` of anybody; ours are in lower case, and case counts in them. */
export function isStoredId(text: string): boolean {
  return isId(text) && text === text.toLowerCase();
}
