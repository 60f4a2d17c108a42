import type { User } from '../../src/directory/domain/user.ts';
import { fold } from '../../src/kernel/fold.ts';

/** Whether each of the folded words begins a word of a user: what the database must answer, said in plain code. */
export function isFoundBy({ profile }: User, words: readonly string[]): boolean {
  const { userName, displayName, name = {}, emails = [] } = profile;
  const texts = [userName, displayName, ...Object.values(name), ...emails.map(({ value }) => value)];
  const spoken = texts.flatMap((text) => fold(text ?? '').split(/\s+/)).filter((text) => text !== '');
  return words.every((word) => spoken.some((text) => beginsWordOf(text, word)));
}

function beginsWordOf(text: string, word: string): boolean {
  const letters = [...text];
  const domain = letters.indexOf('@');
  return letters.some((letter, place) => {
    const isInDomain = domain >= 0 && place > domain;
    const isBehindSign = place > 0 && !isInDomain && /[!-/:-@[-`{-~]/.test(letters[place - 1] ?? '');
    return (place === 0 || letter === '@' || isBehindSign) && letters.slice(place).join('').startsWith(word);
  });
}
