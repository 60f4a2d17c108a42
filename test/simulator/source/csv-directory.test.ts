import { describe, expect, it } from '@jest/globals';
import { readCsvPeople } from '../../../src/simulator/source/csv-directory.ts';

describe('readCsvPeople', () => {
  it('reads attributes as they stand, and what the portal calls otherwise by its name in mappings', () => {
    const [user] = readCsvPeople(
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

  it('reads states, roles and managers, wherever these stand in the file', () => {
    const [first, second] = readCsvPeople(
      'userPrincipalName,accountEnabled,isAssigned,isDeleted,appRoles,manager\n' +
        'a@x,FALSE,no,1,User; Administrator,B@X\n' +
        'b@x,true,yes,0,,somebody@elsewhere\n',
    );

    expect(first).toMatchObject({ accountEnabled: false, isAssigned: false, isDeleted: true, managerId: second?.id });
    expect(first?.appRoles.map(({ value }) => value)).toEqual(['User', 'Administrator']);
    expect(second?.managerId).toBeNull();
  });

  it('gives somebody without an id the same one each time', () => {
    const idOf = (name: string) => readCsvPeople(`userPrincipalName\n${name}\n`)[0]?.id;

    expect(idOf('a@x')).toBe(idOf('A@x'));
    expect(idOf('a@x')).not.toBe(idOf('b@x'));
  });

  it.each([
    ['', 'Row 1: there is no column userPrincipalName.'],
    ['name\nx\n', 'Row 1: there is no column userPrincipalName.'],
    ['userPrincipalName,mobile,mobilePhone\n', 'Row 1: the column mobile stands there twice.'],
    ['userPrincipalName,mail\n,a@x\n', 'Row 2, userPrincipalName: a value is needed.'],
    ['userPrincipalName,accountEnabled\na@x,\nb@x,perhaps\n', 'Row 3, accountEnabled: "perhaps" is neither'],
    ['userPrincipalName\na@x\nA@X\n', 'Row 3, userPrincipalName: somebody before has the same value'],
    ['userPrincipalName,id\na@x,1\nb@x,1\n', 'Row 3, objectId: somebody before has the same value'],
    ['userPrincipalName,mail\na@x\n', 'The file is not CSV: Invalid Record Length: expect 2, got 1 on line 2'],
    ['userPrincipalName\n"a@x\n', 'The file is not CSV: Quote Not Closed'],
  ])('names the row and the column that cannot be used: %j', (text, place) => {
    expect(() => readCsvPeople(text)).toThrow(place);
  });
});
