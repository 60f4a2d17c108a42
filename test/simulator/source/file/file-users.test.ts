import { describe, expect, it } from '@jest/globals';
import { type FileUser, FileUsers } from '../../../../src/simulator/source/file/file-users.ts';
import { StringTable } from '../../../../src/simulator/source/file/string-table.ts';

const EXTERNAL_ID = '0f4b3d8e-6a0c-4f0e-9d0c-2f8f8f6b7a10';

function user(name: string, parts: Partial<FileUser> = {}): FileUser {
  const flags = { accountEnabled: true, isAssigned: true, isDeleted: false };
  const none = { objectId: null, manager: null, appRoles: [], attributes: {} };
  return { place: `Row ${name}`, userPrincipalName: `${name}@x`, ...flags, ...none, ...parts };
}

describe('FileUsers', () => {
  it('resolves managers before and after their reports, and keeps external ones by id', () => {
    const users = new FileUsers(new StringTable());
    users.add(user('ann', { manager: 'BEN@x' }));
    users.add(user('ben', { manager: EXTERNAL_ID.toUpperCase() }));
    users.add(user('cleo', { manager: 'ann@x' }));
    users.add(user('dan', { manager: 'nobody@x' }));

    users.resolveManagers();

    const ids = [0, 1, 2, 3].map((index) => users.at(index)?.id);
    expect([0, 1, 2, 3].map((index) => users.at(index)?.managerId)).toEqual([ids[1], EXTERNAL_ID, ids[0], null]);
  });

  it('derives the same id from the same name', () => {
    const [one, other] = [new FileUsers(new StringTable()), new FileUsers(new StringTable())];
    one.add(user('ann'));
    other.add(user('ANN'));

    expect(other.at(0)?.id).toBe(one.at(0)?.id);
  });

  it('refuses a duplicate, and a type name in place of a value, with its position', () => {
    const users = new FileUsers(new StringTable());
    users.add(user('ann'));

    expect(() => users.add(user('Ann'))).toThrow('Row Ann, userPrincipalName');
    expect(() => users.add(user('ben', { attributes: { mail: 'System.String[]' } }))).toThrow('Row ben, mail');
  });
});
