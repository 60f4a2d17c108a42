import { describe, expect, it } from '@jest/globals';
import { readGraphPeople } from '../../../src/simulator/source/graph-directory.ts';

const ALICE = { id: 'a1', userPrincipalName: 'alice@x', displayName: 'Alice' };
const BORIS = { id: 'b2', userPrincipalName: 'boris@x' };

describe('readGraphPeople', () => {
  it('reads what Graph calls otherwise by its name in mappings, and leaves out what is null', () => {
    const [user] = readGraphPeople(
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

  it('reads a page, a bare array and a user a line alike', () => {
    const people = [ALICE, BORIS];
    const lines = people.map((user) => JSON.stringify(user)).join('\n\n');

    for (const text of [JSON.stringify({ value: people }), JSON.stringify(people, null, 2), lines]) {
      expect(readGraphPeople(text).map(({ id }) => id)).toEqual(['a1', 'b2']);
    }
  });

  it.each([
    ['\n', 'The file is empty'],
    ['[{"id":"a"', 'The file is not JSON'],
    [`${JSON.stringify(ALICE)}\n{"id":`, 'Line 2: this is not JSON'],
    [JSON.stringify([ALICE, { id: 4 }]), 'Element 2, id: '],
    [JSON.stringify({ value: [{ id: 'a' }] }), 'Element 1, userPrincipalName: '],
    [JSON.stringify([{ ...ALICE, manager: 'b2' }]), 'Element 1, manager: '],
    [JSON.stringify([ALICE, ALICE]), 'Element 2, userPrincipalName: somebody before has the same value'],
  ])('names the element and the attribute that cannot be used: %s', (text, place) => {
    expect(() => readGraphPeople(text)).toThrow(place);
  });
});
