import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GeneratedDirectory } from '../../../../src/simulator/source/generated/generated-directory.ts';
import { type PopulationSettings, typicalPopulation } from '../../../../src/simulator/source/generated/population.ts';
import type { SourceUser } from '../../../../src/simulator/source/source-user.ts';

const DELETED = new Date('2026-03-01T00:00:00Z');
const THIRTY_DAYS_LATER = new Date('2026-03-31T00:00:00Z');

function directoryOf(people: number, overrides: Partial<PopulationSettings> = {}): GeneratedDirectory {
  return new GeneratedDirectory({ ...typicalPopulation({ people, seed: 7 }), ...overrides });
}

function allUsers(directory: GeneratedDirectory): SourceUser[] {
  return Array.from({ length: directory.size }, (_, index) => directory.at(index)).filter((user) => user !== null);
}

function changedSince(directory: GeneratedDirectory, watermark: number): number[] {
  return Array.from(directory.changesSince(watermark), ({ index }) => index);
}

describe('generated users', () => {
  it('are the same for the same seed, and others for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 9_999_999 }), (seed, index) => {
        const settings = typicalPopulation({ people: index + 1, seed });
        const user = new GeneratedDirectory(settings).at(index);

        expect(new GeneratedDirectory(settings).at(index)).toEqual(user);
        expect(new GeneratedDirectory({ ...settings, seed: seed + 1 }).at(index)?.id).not.toBe(user?.id);
      }),
    );
  });

  it('have unique names, ids and addresses in ASCII', () => {
    const people = allUsers(directoryOf(5_000));

    for (const read of [
      (user: SourceUser) => user.id,
      (user: SourceUser) => user.userPrincipalName.toLowerCase(),
      (user: SourceUser) => user.attributes.mailNickname,
      (user: SourceUser) => user.attributes.mail ?? user.id,
    ]) {
      expect(new Set(people.map(read)).size).toBe(people.length);
    }
    const names = people.map(({ userPrincipalName }) => userPrincipalName);
    const mails = people.flatMap(({ attributes }) => attributes.mail ?? []);
    expect(names.filter((name) => !/^[a-z]+\.[a-z]+\d+(_[a-z0-9.-]+#EXT#)?@[a-z0-9.-]+$/.test(name))).toEqual([]);
    expect(mails.filter((mail) => !/^[a-z]+\.[a-z]+\d+@[a-z0-9.-]+$/.test(String(mail)))).toEqual([]);
  });

  it.each([
    'Latin',
    'Greek',
    'Cyrillic',
    'Arabic',
    'Hebrew',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Devanagari',
    'Thai',
    'Georgian',
    'Armenian',
  ])('have names in %s script', (script) => {
    const inScript = new RegExp(`\\p{Script=${script}}`, 'u');

    expect(
      allUsers(directoryOf(3_000)).some(
        ({ attributes }) => inScript.test(String(attributes.surname)) || inScript.test(String(attributes.givenName)),
      ),
    ).toBe(true);
  });

  it('include guests, missing values, equal names, disabled and unassigned accounts, roles', () => {
    const people = allUsers(directoryOf(5_000));
    const share = (holds: (user: SourceUser) => boolean) => people.filter(holds).length / people.length;

    expect(share(({ attributes }) => attributes.userType === 'Guest')).toBeCloseTo(0.03, 1);
    expect(share(({ accountEnabled }) => !accountEnabled)).toBeCloseTo(0.01, 1);
    expect(share(({ isAssigned }) => !isAssigned)).toBeCloseTo(0.03, 1);
    expect(share(({ attributes }) => attributes.mail === undefined)).toBeGreaterThan(0);
    expect(share(({ attributes }) => attributes.mobile === undefined)).toBeGreaterThan(0.05);
    expect(share(({ appRoles }) => appRoles[0]?.value === 'Administrator')).toBeGreaterThan(0.01);
    expect(new Set(people.map(({ attributes }) => attributes.displayName)).size).toBeLessThan(people.length);
  });

  it('report to a user with a lower index, up to the first', () => {
    const directory = directoryOf(1_000);

    const managers = allUsers(directory).map(({ managerId }) =>
      managerId === null ? -1 : directory.indexOf(managerId),
    );

    expect(managers.filter((manager, index) => manager === null || manager >= index)).toEqual([]);
    expect(directory.at(0)?.managerId).toBeNull();
  });

  it('are found by id, including later joiners, and no others', () => {
    const directory = directoryOf(10);
    const joined = directory.append();

    expect(directory.indexOf(directory.idOf(joined))).toBe(10);
    expect(directory.indexOf(directory.idOf(11))).toBeNull();
    expect(directory.indexOf('7d1f0c3e-5a7e-4b53-8a3a-0b9f5d4c2e11')).toBeNull();
    expect(directory.indexOf('nobody')).toBeNull();
  });
});

describe('changes of generated users', () => {
  it('apply to the user, including removed attributes', () => {
    const directory = directoryOf(3);

    directory.change(1, { isAssigned: false, attributes: { jobTitle: 'Chief', department: null } });
    directory.change(1, { accountEnabled: false, attributes: { city: 'Québec' } });

    expect(directory.at(1)).toMatchObject({ isAssigned: false, accountEnabled: false });
    expect(directory.at(1)?.attributes).toMatchObject({ jobTitle: 'Chief', city: 'Québec' });
    expect(directory.at(1)?.attributes).not.toHaveProperty('department');
  });

  it('are listed once after a watermark, in the order of the last change', () => {
    const directory = directoryOf(3);
    directory.change(0, { isAssigned: false });
    const watermark = directory.watermark;

    directory.change(2, { isAssigned: false });
    directory.append();
    directory.change(2, { isAssigned: true });

    expect(changedSince(directory, watermark)).toEqual([3, 2]);
    expect(changedSince(directory, 0)).toEqual([0, 3, 2]);
    expect(changedSince(directory, directory.watermark)).toEqual([]);
  });

  it('include a restore for 30 days after a deletion, and not later', () => {
    const directory = directoryOf(3);
    directory.softDelete(0, DELETED);
    directory.softDelete(1, DELETED);
    directory.restore(1);
    const watermark = directory.watermark;

    directory.purgeExpired(new Date(THIRTY_DAYS_LATER.getTime() - 1));
    expect(directory.at(0)?.isDeleted).toBe(true);
    directory.purgeExpired(THIRTY_DAYS_LATER);
    directory.restore(0);

    expect(directory.at(1)?.isDeleted).toBe(false);
    expect([...directory.changesSince(watermark)]).toEqual([{ index: 0, user: null, id: directory.idOf(0) }]);
  });

  it('survive a save and restore', () => {
    const directory = directoryOf(20);
    directory.append();
    directory.change(3, { userPrincipalName: 'new@acme.example', attributes: { mail: null } });
    directory.softDelete(4, DELETED);
    directory.purge(5);

    const again = GeneratedDirectory.fromJSON(JSON.parse(JSON.stringify(directory)));

    expect(allUsers(again)).toEqual(allUsers(directory));
    expect(again.watermark).toBe(directory.watermark);
    expect([...again.changesSince(0)]).toEqual([...directory.changesSince(0)]);
    again.purgeExpired(THIRTY_DAYS_LATER);
    expect(again.at(4)).toBeNull();
  });

  it('refuse an invalid state', () => {
    expect(() => GeneratedDirectory.fromJSON({ size: 'many' })).toThrow('The state of the people cannot be read.');
  });
});
