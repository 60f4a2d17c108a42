import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../../src/simulator/seeded-random.ts';
import { employmentOf } from '../../../../src/simulator/source/generated/employment.ts';
import { generateUser } from '../../../../src/simulator/source/generated/generated-user.ts';
import { addressesOf, identityOf, namesOf } from '../../../../src/simulator/source/generated/identity.ts';
import { moverPatch } from '../../../../src/simulator/source/generated/mover-changes.ts';
import { COMPANIES, DEPARTMENTS } from '../../../../src/simulator/source/generated/occupations.ts';
import {
  generatedId,
  indexOfGeneratedId,
  typicalPopulation,
} from '../../../../src/simulator/source/generated/population.ts';

const SETTINGS = typicalPopulation({ people: 1_000, seed: 4 });
const INDEXES = Array.from({ length: 300 }, (_, index) => index);

describe('a generated user', () => {
  it('has an id from which its index can be decoded, for its own seed only', () => {
    expect(INDEXES.map((index) => indexOfGeneratedId(4, generatedId(4, index)))).toEqual(INDEXES);
    expect(indexOfGeneratedId(5, generatedId(4, 7))).toBeNull();
    expect(indexOfGeneratedId(4, 'no id')).toBeNull();
  });

  it('reports to a user before it', () => {
    const managers = INDEXES.map((index) => generateUser(SETTINGS, index).managerId);

    expect(managers[0]).toBeNull();
    expect(managers.every((id, index) => id === null || Number(indexOfGeneratedId(4, id)) < index)).toBe(true);
  });

  it('has a job title of its department, one of the companies, and a fax number in E.164', () => {
    const attributes = INDEXES.map((index) => employmentOf(seededRandom(index), identityOf(SETTINGS, index)));

    for (const { department, jobTitle, companyName, facsimileTelephoneNumber } of attributes) {
      expect(DEPARTMENTS.find(({ name }) => name === department)?.jobTitles).toContain(jobTitle);
      expect(COMPANIES).toContain(companyName);
      expect(facsimileTelephoneNumber).toMatch(/^\+\d+$/);
    }
  });

  it('orders its names by its culture, and marks a guest with #EXT#', () => {
    const identities = INDEXES.map((index) => identityOf(SETTINGS, index));
    const familyFirst = identities.find(({ culture }) => culture.nameOrder === 'familyFirst');
    const guest = identities.find(({ isGuest }) => isGuest);

    expect(familyFirst && namesOf(familyFirst).displayName).toBe(
      `${familyFirst?.family.text} ${familyFirst?.given.text}`,
    );
    expect(guest && addressesOf(guest, 'x.example').userPrincipalName).toMatch(/#EXT#@x\.example$/);
  });

  it('changes at least one value as a mover, and never its id', () => {
    const identity = identityOf(SETTINGS, 3);
    const user = generateUser(SETTINGS, 3);

    for (const index of INDEXES) {
      const random = seededRandom(index);
      const patch = moverPatch({ user, identity, domain: 'x.example', newManagerId: 'm', random });
      expect(Object.keys(patch).length).toBeGreaterThan(0);
      expect(patch).not.toHaveProperty('id');
    }
  });
});
