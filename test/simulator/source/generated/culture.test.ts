import { describe, expect, it } from '@jest/globals';
import { defineCulture } from '../../../../src/simulator/source/generated/culture.ts';
import { CULTURES } from '../../../../src/simulator/source/generated/cultures.ts';

describe('a culture', () => {
  it('has names with their ASCII form, from diacritics or a transcription', () => {
    const { given, family, offices } = defineCulture({
      language: 'de',
      nameOrder: 'givenFirst',
      given: ' Jörg, Мария=Mariya,\n Zoë ',
      family: "O'Brien",
      offices: 'Weg {n} | Bonn | | 53113 | Germany | +49 228 55##',
    });

    expect(given.map(({ ascii }) => ascii)).toEqual(['jorg', 'mariya', 'zoe']);
    expect(family).toEqual([{ text: "O'Brien", ascii: 'obrien' }]);
    expect(offices).toMatchObject([{ street: 'Weg {n}', city: 'Bonn', state: '', postalCode: '53113' }]);
  });

  it('has enough names, each usable in an address, and complete offices', () => {
    for (const { given, family, offices } of CULTURES) {
      expect(given.length).toBeGreaterThanOrEqual(20);
      expect([...given, ...family].filter(({ ascii }) => !/^[a-z]+$/.test(ascii))).toEqual([]);
      expect(offices.filter(({ city, country, phone }) => !city || !country || !phone.startsWith('+'))).toEqual([]);
    }
    expect(new Set(CULTURES.map(({ language }) => language)).size).toBe(CULTURES.length);
  });
});
