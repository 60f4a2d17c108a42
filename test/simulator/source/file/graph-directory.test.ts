import { describe, expect, it } from '@jest/globals';
import { readGraphUsers } from '../../../../src/simulator/source/file/graph-directory.ts';
import type { SourceUser } from '../../../../src/simulator/source/source-user.ts';
import { chunksOf } from '../../../support/simulator/chunks.ts';
import { fileUsersOf } from '../../../support/simulator/file-users.ts';

const ALICE = { id: 'a1', userPrincipalName: 'alice@x', displayName: 'Alice' };
const BORIS = { id: 'b2', userPrincipalName: 'boris@x' };

function usersOf(text: string, characters?: number): Promise<SourceUser[]> {
  return fileUsersOf(readGraphUsers(chunksOf(text, characters)));
}

describe('readGraphUsers', () => {
  it("renames Graph's attributes to those of mappings, and omits null", async () => {
    const [user] = await usersOf(
      JSON.stringify({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
        value: [
          {
            ...ALICE,
            accountEnabled: false,
            businessPhones: ['+1 514', '+1 418'],
            mobilePhone: null,
            faxNumber: '+1 450',
            officeLocation: '',
            proxyAddresses: ['SMTP:alice@x'],
            onPremisesExtensionAttributes: { extensionAttribute1: 'cost 1', extensionAttribute2: null },
            deletedDateTime: '2026-01-01T00:00:00Z',
            manager: { '@odata.type': '#microsoft.graph.user', id: 'b2' },
            appRoleAssignments: [{ appRoleId: 'r1', value: 'User' }, { appRoleId: 'r2' }],
          },
          BORIS,
        ],
      }),
    );

    expect(user).toEqual({
      id: 'a1',
      userPrincipalName: 'alice@x',
      accountEnabled: false,
      isAssigned: true,
      isDeleted: true,
      managerId: null,
      appRoles: [{ id: 'r1', value: 'User', displayName: 'User' }],
      attributes: {
        displayName: 'Alice',
        telephoneNumber: '+1 514',
        facsimileTelephoneNumber: '+1 450',
        proxyAddresses: ['SMTP:alice@x'],
        extensionAttribute1: 'cost 1',
      },
    });
  });

  it('reads a page, a bare array, and one user per line', async () => {
    const people = [ALICE, BORIS];
    const lines = people.map((user) => JSON.stringify(user)).join('\n\n');

    for (const text of [JSON.stringify({ value: people }), JSON.stringify(people, null, 2), lines]) {
      expect((await usersOf(text)).map(({ id }) => id)).toEqual(['a1', 'b2']);
    }
  });

  it('reads the same users for any size of chunks', async () => {
    const zoe = {
      ...ALICE,
      displayName: '"]}, {[ \\" Zoë 😀 \\',
      otherMails: ['a,b', ']'],
      x: { value: [[]] },
    };
    const page = {
      '@odata.context': 'x "value":[',
      nested: { value: [{ id: 'no' }] },
      value: [zoe, BORIS],
      '@odata.deltaLink': 'y ]}',
    };
    const lines = `\r\n${JSON.stringify(zoe)}\r\n\r\n${JSON.stringify(BORIS)}`;

    for (const text of [JSON.stringify(page), JSON.stringify(page, null, 1), JSON.stringify([zoe, BORIS]), lines]) {
      const whole = await usersOf(text);
      for (const letters of [1, 2, 3, 7, 64]) expect(await usersOf(text, letters)).toEqual(whole);
      expect(whole.map(({ id }) => id)).toEqual(['a1', 'b2']);
      expect(whole[0]?.attributes).toEqual({ displayName: zoe.displayName, otherMails: zoe.otherMails });
    }
  });

  it.each(['{"value": []}', ' [ ] ', '{"@odata.context":"x","value":[ \n ],"more":[1]}'])(
    'reads nobody from %s',
    async (text) => {
      expect(await usersOf(text)).toEqual([]);
    },
  );

  it.each([
    ['\n', 'The file is empty'],
    ['[{"id":"a"', 'The file is not JSON: it ends within element 1.'],
    ['{"value":[', 'The file is not JSON: it ends within element 1.'],
    ['{"value":[]', 'The file is not JSON: '],
    ['[]]', 'The file is not JSON: '],
    ['<html>\n</html>', 'The file is not JSON: '],
    ['{"value":[]}\n{"value":[]}', 'The file is not JSON: '],
    [`[${JSON.stringify(ALICE)},]`, 'Element 2: this is not JSON: '],
    [`[${JSON.stringify(ALICE)},{"id":b}]`, 'Element 2: this is not JSON: '],
    ['[1}]', 'Element 1: this is not JSON: '],
    [JSON.stringify({ '@odata.nextLink': 'https://graph/x', value: [ALICE] }), 'The file is one page of several'],
    [JSON.stringify({ value: [ALICE], '@odata.nextLink': 'https://graph/x' }, null, 2), 'The file is one page of'],
    [JSON.stringify([{ ...ALICE, businessPhones: 'System.Object[]' }]), 'Element 1, telephoneNumber: System.Object[]'],
    [JSON.stringify([{ ...ALICE, otherMails: ['System.String[]'] }]), 'Element 1, otherMails: System.String[]'],
    ['null', 'user: '],
    ['{"users":[]}', 'Element 1, id: '],
    [`${JSON.stringify(ALICE)}\n{"id":`, 'Line 2: this is not JSON'],
    [JSON.stringify([ALICE, { id: 4 }]), 'Element 2, id: '],
    [JSON.stringify({ value: [{ id: 'a' }] }), 'Element 1, userPrincipalName: '],
    [JSON.stringify([{ ...ALICE, manager: 'b2' }]), 'Element 1, manager: '],
    [JSON.stringify([ALICE, ALICE]), 'Element 2, userPrincipalName: an earlier user has the same value'],
  ])('names the element and the attribute of invalid input: %s', async (text, place) => {
    await expect(usersOf(text)).rejects.toThrow(place);
    await expect(usersOf(text, 1)).rejects.toThrow(place);
  });
});
