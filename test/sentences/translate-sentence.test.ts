import { describe, expect, it } from '@jest/globals';
import { DIRECTORY_SENTENCES } from '../../src/sentences/directory-sentences.ts';
import { SCIM_SENTENCES } from '../../src/sentences/scim-sentences.ts';
import { sentenceToFrench } from '../../src/sentences/translate-sentence.ts';
import { spokenSentences } from '../support/spoken-sentences.ts';

/** English words that no French sentence has. */
const ENGLISH = /\b(the|is|are|has|with|send|give|expected|name it|less)\b/i;

describe('sentenceToFrench', () => {
  it('translates every sentence that the product refuses with', () => {
    const spoken = spokenSentences();
    const untranslated = spoken.filter(
      ({ text }) => sentenceToFrench(text) === text || ENGLISH.test(sentenceToFrench(text)),
    );

    expect(spoken.length).toBeGreaterThan(150);
    expect(untranslated).toEqual([]);
  });

  it('finds a sentence in one of the two tables only', () => {
    expect(Object.keys(SCIM_SENTENCES).filter((english) => Object.hasOwn(DIRECTORY_SENTENCES, english))).toEqual([]);
  });

  it('has the same placeholders in French', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

    for (const [english, french] of Object.entries({ ...SCIM_SENTENCES, ...DIRECTORY_SENTENCES })) {
      expect([english, placeholders(french)]).toEqual([english, placeholders(english)]);
    }
  });

  it.each([
    [
      'userName belongs to another user of this enterprise, active or not; choose another or change that user.',
      /^userName appartient à un autre utilisateur/,
    ],
    ['active must be true or false.', /^active doit être true ou false/],
    ['An unknown name cannot be ordered; use eq, ne, co, sw, ew or pr.', /^Un nom inconnu ne peut pas être ordonné/],
    ['There is no enterprise "nobodys"; correct the name or create it.', /^Il n’existe aucune entreprise «\s?nobodys/],
    [
      'The filter cannot be read at character 12: expected no more than 50 levels.',
      /^Le filtre ne peut être lu au caractère 12.*: pas plus de 50 niveaux\.$/,
    ],
  ])('translates: %s', (english, french) => {
    expect(sentenceToFrench(english)).toMatch(french);
  });

  it('leaves an unknown text as it is', () => {
    for (const text of ['', 'userName', 'Something else is wrong.', 'constructor', '__proto__']) {
      expect(sentenceToFrench(text)).toBe(text);
    }
  });

  it('leaves a long text as it is, without matching it', () => {
    const text = `The filter in ${'a has more than '.repeat(5_000)}`;

    expect(sentenceToFrench(text)).toBe(text);
  });
});
