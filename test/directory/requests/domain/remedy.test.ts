import { describe, expect, it } from '@jest/globals';
import { ENGLISH } from '../../../../src/directory/requests/domain/remedies.en.ts';
import { FRENCH } from '../../../../src/directory/requests/domain/remedies.fr.ts';
import { remedyFor } from '../../../../src/directory/requests/domain/remedy.ts';

describe.each(['EN', 'FR'] as const)('remedyFor, in %s', (language) => {
  const remedy = (status: number, scimType: string | null) => remedyFor({ status, scimType }, language);

  it('prefers the SCIM error type to the status', () => {
    expect(remedy(409, 'uniqueness')).toMatch(/userName/);
    expect(remedy(400, 'invalidPath')).not.toBe(remedy(400, null));
  });

  it('falls back to the status for an unknown SCIM error type', () => {
    expect(remedy(400, 'sensitive')).toBe(remedy(400, null));
  });

  it('has a sentence for every status', () => {
    for (let status = 400; status < 600; status += 1) expect(remedy(status, null)).toMatch(/^\p{Lu}.*\.$/u);
  });
});

it('has a French sentence for each English one, and no equal ones', () => {
  const sentences = ({ byStatus, byKeyword, ...others }: typeof ENGLISH) => ({ ...byStatus, ...byKeyword, ...others });
  const [english, french] = [sentences(ENGLISH), sentences(FRENCH)];

  expect(Object.keys(french)).toEqual(Object.keys(english));
  for (const sentence of Object.values(french)) expect(Object.values(english)).not.toContain(sentence);
});
