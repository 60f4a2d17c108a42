import { beforeAll, describe, expect, it } from '@jest/globals';
import { Bindings } from '../../../../src/directory/database/dynamic-statement.ts';
import { ALWAYS } from '../../../../src/directory/database/predicate.ts';
import { searchCandidates } from '../../../../src/directory/search/persistence/search-candidates.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { searchWords } from '../../../../src/directory/users/domain/search-words.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { aMark, aQuery, givenEnterprise, givenUsers, revised } from '../../../support/directory/given.ts';
import { isFoundBy } from '../../../support/directory/is-found-by.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

const NAMES = [
  ...['Sean O’Neil', 'Jean–Paul', 'ジョン・スミス', "Pat O'Hara", 'Hélène', 'Jürgen', 'Łukasz', 'Groß', 'Yıldız'],
  ...['İbrahim', 'Muñoz-García', 'Ann/Bea', 'Ångström_Åsa', 'Smith«Dr»', '¿Quién?'],
];

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  let users: readonly User[];
  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
    users = await givenUsers(stores, enterpriseId, [
      ...NAMES.map((displayName, at) => ({ userName: `u${at}@acme.example`, displayName })),
      { userName: 'phone', phoneNumbers: [{ type: 'work', value: '+1 514 555-0101' }] },
      { userName: 'fax', phoneNumbers: [{ type: 'fax', value: 'tel:+33-1-42-68-53-00;ext=12' }] },
      { userName: 'short', phoneNumbers: [{ type: 'work', value: '4711' }] },
      { userName: '2024-000123' },
      { userName: '2025', displayName: '000456' },
    ]);
    await projectAll(stores, enterpriseId);
  });

  async function found(typed: string): Promise<string[]> {
    const search = searchWords(typed);
    const page = await stores.userSearch.list(enterpriseId, aQuery({ search }));
    expect(page.users).toEqual(users.filter((user) => isFoundBy(user, search)));
    return page.users.map(({ profile }) => profile.displayName ?? profile.userName);
  }

  describe('a search', () => {
    it.each([
      ['neil', 'Sean O’Neil'],
      ["o'neil", 'Sean O’Neil'],
      ['O’NEIL sean', 'Sean O’Neil'],
      ['o’hara', "Pat O'Hara"],
      ['paul', 'Jean–Paul'],
      ['jean-p', 'Jean–Paul'],
      ['スミス', 'ジョン・スミス'],
      ['helene', 'Hélène'],
      ['hÉl', 'Hélène'],
      ['jurgen', 'Jürgen'],
      ['lukasz', 'Łukasz'],
      ['gross', 'Groß'],
      ['yildiz', 'Yıldız'],
      ['ibrahim', 'İbrahim'],
      ['munoz-garcia', 'Muñoz-García'],
      ['bea', 'Ann/Bea'],
      ['asa', 'Ångström_Åsa'],
      ['dr', 'Smith«Dr»'],
      ['quien', '¿Quién?'],
    ])('by %j finds %s', async (typed, name) => {
      expect(await found(typed)).toEqual([name]);
    });

    it.each([
      ['15145550101', 'phone'],
      ['5145550101', 'phone'],
      ['5550101', 'phone'],
      ['+1 (514) 555-0101', 'phone'],
      ['1.514.555.0101', 'phone'],
      ['555-0101', 'phone'],
      ['514 / 555 01 01', 'phone'],
      ['33142685300', 'fax'],
      ['01 42 68 53 00', null],
      ['1 42 68 53 00', 'fax'],
      ['4711', 'short'],
      ['471', null],
      ['550101', null],
      ['5145550', null],
      ['2024-0001', '2024-000123'],
      ['000123', '2024-000123'],
      ['2025 000456', '000456'],
      ['1 2 3 4 5 6 7', null],
    ])('by the telephone number %j finds %s', async (typed, name) => {
      expect(await found(typed)).toEqual(name === null ? [] : [name]);
    });

    it('finds users by their current names and addresses', async () => {
      const [user] = await givenUsers(stores, enterpriseId, [
        { displayName: 'Before', phoneNumbers: [{ value: '9990000001' }] },
      ]);
      if (user === undefined) throw new Error('no user');
      const fields = ['displayName', 'phoneNumbers'] as const;
      const named = revised(user, { displayName: 'Zoë', phoneNumbers: [{ value: '9990000002' }] });
      await stores.users.update(named, aMark('UPDATE', fields));
      await stores.users.update(revised(named, { title: 'x' }), aMark('UPDATE', ['title']));
      await projectAll(stores, enterpriseId);

      const ids = async (typed: string) => {
        const page = await stores.userSearch.list(enterpriseId, aQuery({ search: searchWords(typed) }));
        return page.users.map(({ id }) => id);
      };
      expect(await Promise.all(['before', '9990000001', 'zoe', '9990000002'].map(ids))).toEqual([
        [],
        [],
        [user.id],
        [user.id],
      ]);
    });
  });
});

describe('the candidates of a search', () => {
  it('are none for a word that PostgreSQL cannot store', () => {
    const bindings = new Bindings();
    const sample = { size: 1, enough: 1, broadFrom: 1 };
    const options = {
      enterprise: '$1',
      filter: ALWAYS,
      bindings,
      most: 1,
      sample,
      isSubsetEnough: false,
      unless: 'FALSE',
    };
    searchCandidates(7 as EnterpriseId, ['ann', '\u0000'], options);

    expect(bindings.values).toEqual(['']);
  });
});
