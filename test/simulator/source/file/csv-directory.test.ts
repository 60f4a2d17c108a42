import { describe, expect, it } from '@jest/globals';
import { readCsvUsers } from '../../../../src/simulator/source/file/csv-directory.ts';
import type { SourceUser } from '../../../../src/simulator/source/source-user.ts';
import { chunksOf } from '../../../support/simulator/chunks.ts';
import { fileUsersOf } from '../../../support/simulator/file-users.ts';

function usersOf(text: string, characters?: number): Promise<SourceUser[]> {
  return fileUsersOf(readCsvUsers(chunksOf(text, characters)));
}

describe('readCsvUsers', () => {
  it("keeps attribute names, and renames the portal's to those of mappings", async () => {
    const [user] = await usersOf(
      'userPrincipalName,id,mobilePhone,officeLocation,extensionAttribute1,department\n' +
        'a@x,7D1F0C3E-5A7E-4B53-8A3A-0B9F5D4C2E11,+1 514,"Montréal, 5e",cost 1,\n',
    );

    expect(user).toEqual({
      id: '7d1f0c3e-5a7e-4b53-8a3a-0b9f5d4c2e11',
      userPrincipalName: 'a@x',
      accountEnabled: true,
      isAssigned: true,
      isDeleted: false,
      managerId: null,
      appRoles: [],
      attributes: { mobile: '+1 514', physicalDeliveryOfficeName: 'Montréal, 5e', extensionAttribute1: 'cost 1' },
    });
  });

  it('reads states, roles and managers, in any order of rows', async () => {
    const [first, second] = await usersOf(
      'userPrincipalName,accountEnabled,isAssigned,isDeleted,appRoles,manager\n' +
        'a@x,FALSE,no,1,User; Administrator,B@X\n' +
        'b@x,true,yes,0,,somebody@elsewhere\n',
    );

    expect(first).toMatchObject({ accountEnabled: false, isAssigned: false, isDeleted: true, managerId: second?.id });
    expect(first?.appRoles.map(({ value }) => value)).toEqual(['User', 'Administrator']);
    expect(second?.managerId).toBeNull();
  });

  it('derives the same id for a user without one each time', async () => {
    const idOf = async (name: string) => (await usersOf(`userPrincipalName\n${name}\n`))[0]?.id;

    expect(await idOf('a@x')).toBe(await idOf('A@x'));
    expect(await idOf('a@x')).not.toBe(await idOf('b@x'));
  });

  it('reads the same users for any size of chunks', async () => {
    const text =
      'userPrincipalName,displayName,manager\r\na@x,"Zoë ""Z"", 5e\r\nétage 😀",b@x\r\n\r\nb@x, Łukasz ,\r\n"c@x","",a@x';
    const whole = await usersOf(text);

    for (let characters = 1; characters < text.length; characters++) {
      expect(await usersOf(text, characters)).toEqual(whole);
    }
    expect(whole.map(({ attributes }) => attributes)).toEqual([
      { displayName: 'Zoë "Z", 5e\r\nétage 😀' },
      { displayName: 'Łukasz' },
      {},
    ]);
    expect(whole.map(({ managerId }) => managerId)).toEqual([whole[1]?.id, null, whole[0]?.id]);
  });

  it.each([
    ['', 'Row 1: the column userPrincipalName is missing.'],
    ['name\nx\n', 'Row 1: the column userPrincipalName is missing.'],
    ['userPrincipalName,mobile,mobilePhone\n', 'Row 1: the column mobile appears twice.'],
    ['userPrincipalName,mail\n,a@x\n', 'Row 2, userPrincipalName: a value is needed.'],
    ['userPrincipalName,accountEnabled\na@x,\nb@x,perhaps\n', 'Row 3, accountEnabled: "perhaps" is neither'],
    ['userPrincipalName\na@x\nA@X\n', 'Row 3, userPrincipalName: an earlier user has the same value'],
    ['userPrincipalName,id\na@x,1\nb@x,1\n', 'Row 3, objectId: an earlier user has the same value'],
    ['userPrincipalName,mail\na@x\n', 'Row 2: the heading has 2 columns, but this row has 1 cells.'],
    ['userPrincipalName\na@x,b@x\n', 'Row 2: the heading has 1 columns, but this row has 2 cells.'],
    ['#TYPE Selected.MgUser\n"userPrincipalName","mail"\n"a@x","b@x"\n', 'Export-Csv -NoTypeInformation'],
    ['version:v1.0\r\nUser name [userPrincipalName] Required,Name\r\na@x,A\r\n', "Microsoft's template for bulk"],
    ['version:v1.0,,\nUser name,a,b\n', "Microsoft's template for bulk"],
    ['userPrincipalName,businessPhones\na@x,System.String[]\n', 'Row 2, telephoneNumber: System.String[] is the name'],
    [
      'userPrincipalName,manager\na@x,Microsoft.Graph.PowerShell.Models.MicrosoftGraphDirectoryObject\n',
      'Row 2, manager',
    ],
    ['userPrincipalName,appRoles\na@x,System.Object[]\n', 'Row 2, appRoles: System.Object[]'],
    [
      'userPrincipalName,mail\na@x,System.Collections.Generic.List`1[System.String]\n',
      'Row 2, mail: System.Collections.Generic.List`1[System.String] is the name of a type',
    ],
    ['userPrincipalName\n"a@x\n', 'The file is not CSV: Quote Not Closed'],
  ])('names the row and the column of invalid input: %j', async (text, place) => {
    await expect(usersOf(text)).rejects.toThrow(place);
    await expect(usersOf(text, 1)).rejects.toThrow(place);
  });
});
