import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UserFilter } from '../../../../src/directory/search/domain/user-filter.ts';
import type { UsersQuery } from '../../../../src/directory/search/domain/user-search.ts';
import { usersPageStatement } from '../../../../src/directory/search/persistence/listing/users-page.ts';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { explain, type PlanNode } from '../../../support/directory/explain.ts';
import { aMark, aQuery, aUser, givenEnterprise } from '../../../support/directory/given.ts';

const USERS = 4_000;

const LOADING_TIMEOUT_MS = 120_000;

function person(at: number): UserProfile {
  return {
    userName: `User.${at}@acme.example`,
    externalId: `ext-${at}`,
    active: at % 100 !== 0,
    title: `Title ${at % 200}`,
    organization: `Org ${at % 200}`,
    name: { givenName: `Given ${at % 300}`, familyName: `Family ${at % 900}` },
    emails: [{ type: 'work', value: `user.${at}@acme.example`, primary: true }],
    phoneNumbers: ['work', 'mobile', 'fax'].map((type) => ({ type, value: `${type} ${at}` })),
    addresses: [
      {
        type: 'work',
        streetAddress: `${at} Main Street`,
        locality: `City ${at % 200}`,
        region: `Region ${at % 200}`,
        postalCode: `P ${at % 900}`,
        country: `Country ${at % 200}`,
      },
    ],
    roles: [{ value: `Role ${at % 200}`, primary: true }],
  };
}

const work = <Where extends object>(where: Where) => ({ some: { type: { eq: 'work' }, ...where } });

/** `eq` on each attribute of the customers' setup page, and on `id`. */
const GALLERY: readonly UserFilter[] = [
  { userName: { eq: 'user.77@acme.example' } },
  { externalId: { eq: 'ext-77' } },
  { active: { eq: false } },
  { title: { eq: 'title 77' } },
  { organization: { eq: 'org 77' } },
  { name: { givenName: { eq: 'given 77' } } },
  { name: { familyName: { eq: 'family 77' } } },
  { emails: work({ value: { eq: 'user.77@acme.example' } }) },
  { phoneNumbers: work({ value: { eq: 'work 77' } }) },
  { phoneNumbers: { some: { type: { eq: 'mobile' }, value: { eq: 'mobile 77' } } } },
  { phoneNumbers: { some: { type: { eq: 'fax' }, value: { eq: 'fax 77' } } } },
  { addresses: work({ streetAddress: { eq: '77 main street' } }) },
  { addresses: work({ locality: { eq: 'city 77' } }) },
  { addresses: work({ region: { eq: 'region 77' } }) },
  { addresses: work({ postalCode: { eq: 'p 77' } }) },
  { addresses: work({ country: { eq: 'country 77' } }) },
  { roles: { some: { primary: { eq: true }, value: { eq: 'role 77' } } } },
  { and: [{ active: { eq: true } }, { title: { eq: 'title 77' } }] },
  { or: [{ userName: { eq: 'user.77@acme.example' } }, { externalId: { eq: 'ext-78' } }] },
];

const isUserScan = (node: PlanNode) => node['Relation Name'] === 'directory_user';

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    // One connection, so that EXPLAIN runs with the settings of the session.
    test = await open({ poolSize: 1 });
    enterpriseId = (await givenEnterprise(test.database.stores)).id;
    for (let at = 0; at < USERS; at += 1) {
      await test.database.stores.users.insert(aUser(enterpriseId, person(at)), aMark());
    }
    await test.statements.run({ name: null, text: 'VACUUM ANALYZE directory_user' }, []);
  }, LOADING_TIMEOUT_MS);

  const planOf = (query: Partial<UsersQuery>, mode: 'custom' | 'generic') =>
    explain(test.statements, usersPageStatement(enterpriseId, aQuery(query)), mode);

  describe.each(['custom', 'generic'] as const)('by a %s plan', (mode) => {
    it.each(GALLERY)('an index finds %j', async (filter) => {
      const nodes = await planOf({ filter }, mode);

      const scans = nodes.filter((node) => isUserScan(node) || node['Index Name'] !== undefined);
      expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(scans.map((node) => node['Index Name'])).not.toContain('directory_user_pkey');
    });

    it.each<[offset: number, orderBy: UsersQuery['orderBy']]>([
      [0, []],
      [3000, []],
      [3000, [{ by: 'id', direction: 'DESC' }]],
      [3000, [{ by: 'userName', direction: 'ASC' }]],
      [3000, [{ by: 'userName', direction: 'DESC' }]],
    ])('a page of a large enterprise reads only the users of the page, from %i by %j', async (offset, orderBy) => {
      const nodes = await planOf({ first: 50, offset, orderBy }, mode);

      const read = nodes.filter((node) => isUserScan(node) && node['Node Type'] !== 'Index Only Scan');
      expect(read.map((node) => node['Actual Rows'])).toEqual([51]);
    });

    it.each<Partial<UsersQuery>>([
      { orderBy: [{ by: 'title', direction: 'ASC' }], offset: 3000 },
      { orderBy: [{ by: 'title', direction: 'ASC' }], filter: { active: { eq: true } }, offset: 3000 },
      { orderBy: [{ by: 'title', direction: 'ASC' }], filter: { title: { contains: 'e' } } },
      { orderBy: [{ by: 'id', direction: 'ASC' }], filter: { active: { eq: true } }, offset: 10_000 },
    ])('many users are sorted by keys alone, for %j', async (query) => {
      const nodes = await planOf({ first: 50, ...query }, mode);

      const sorts = nodes.filter(
        (node) => node['Node Type'] === 'Sort' && (node.Plans?.[0]?.['Actual Rows'] ?? 0) > 1000,
      );
      expect(sorts).toHaveLength(1);
      expect(sorts[0]?.['Plan Width']).toBeLessThan(100);
    });

    it.each([
      ['userName', 'ASC'],
      ['userName', 'DESC'],
      ['updatedAt', 'ASC'],
      ['updatedAt', 'DESC'],
    ] as const)('a page by %s %s reads little more than the page', async (by, direction) => {
      const nodes = await planOf({ first: 50, orderBy: [{ by, direction }] }, mode);

      const read = nodes.filter((node) => isUserScan(node) && node['Node Type'] !== 'Index Only Scan');
      expect(read).toHaveLength(1);
      expect(read[0]?.['Actual Rows']).toBeLessThan(100);
    });
  });
});
