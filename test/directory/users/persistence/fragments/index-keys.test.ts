import { describe, expect, it } from '@jest/globals';
import { indexKeys, termOf, termsOf } from '../../../../../src/directory/users/persistence/fragments/index-keys.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';
import { eachDatabase } from '../../../../support/database/databases.ts';
import { aQuery, givenEnterprise, givenUsers } from '../../../../support/directory/given.ts';

const ACME = 1 as EnterpriseId;

describe('indexKeys', () => {
  it('folds case-insensitive attributes, keeps the others, and has no key without a value', () => {
    const keys = indexKeys({
      userName: 'ÜNAL',
      active: false,
      externalId: 'Ext',
      name: { givenName: 'Ada' },
      manager: { value: 'M' },
      photos: [{ value: 'Http://P', type: 'Photo', primary: true }],
      emails: [],
    });

    expect(keys).toEqual({
      userName: 'ünal',
      active: false,
      externalId: 'Ext',
      name: { givenName: 'ada' },
      manager: { value: 'm' },
      photos: [{ value: 'Http://P', type: 'photo', primary: true }],
    });
  });
});

describe('termsOf', () => {
  it('has one term for each value at each path, except paths with an index, type and primary', () => {
    const emails = [{ value: 'x', type: 'Work', primary: true }];
    const keys = indexKeys({ userName: 'a', externalId: 'b', active: true, name: { givenName: 'C' }, emails });

    const places = [
      ['active', true],
      ['name.givenName', 'c'],
      ['emails.value', 'x'],
    ] as const;
    expect(termsOf(ACME, keys).toSorted()).toEqual(places.map((place) => termOf(ACME, place)).toSorted());
  });

  it('differs between enterprises', () => {
    expect(termOf(ACME, ['title', 'x'])).not.toBe(termOf(2 as EnterpriseId, ['title', 'x']));
  });

  it('returns each term once, as a 32-bit integer', () => {
    const keys = indexKeys({ userName: 'a', active: true, roles: Array(9).fill({ value: 'same' }) });

    const terms = termsOf(ACME, keys);

    expect(new Set(terms).size).toBe(terms.length);
    expect(terms.every((term) => (term | 0) === term)).toBe(true);
  });
});

/** Finds two titles with the same term; among this many there is such a pair. */
function twoTitlesOfOneTerm(enterpriseId: EnterpriseId): readonly [string, string] {
  const titles = new Map<number, string>();
  for (let at = 0; ; at += 1) {
    const title = `title ${at}`;
    const term = termOf(enterpriseId, ['title', title]);
    const twin = titles.get(term);
    if (twin !== undefined) return [twin, title];
    titles.set(term, title);
  }
}

eachDatabase((open) => {
  it('distinguishes two values with the same term', async () => {
    const { stores } = (await open()).database;
    const { id } = await givenEnterprise(stores);
    const [one, other] = twoTitlesOfOneTerm(id);
    const [user] = await givenUsers(stores, id, [{ title: one }, { title: other }]);

    const { users, total } = await stores.userSearch.list(id, aQuery({ filter: { title: { eq: one } } }));

    expect(users).toEqual([user]);
    expect(total).toBe(1);
  });
});
