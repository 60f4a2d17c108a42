import { describe, expect, it } from '@jest/globals';
import { buildCreate } from '../../../src/simulator/scim-client/build-create.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('the body of a create', () => {
  it('has the whole gallery mapping in the shape that Entra sends', () => {
    const body = buildCreate(
      new Map([
        ['userName', 'benoit@acme.example'],
        ['active', 'True'],
        ['emails[type eq "work"].value', 'benoit@acme.example'],
        ['title', 'Agent'],
        ['name.givenName', 'Benoît'],
        ['name.familyName', 'Côté'],
        ['addresses[type eq "work"].locality', 'Montréal'],
        ['addresses[type eq "work"].country', 'Canada'],
        ['phoneNumbers[type eq "work"].value', '+1 514 555 0100'],
        ['phoneNumbers[type eq "fax"].value', '+15145550102'],
        ['externalId', 'bcote'],
        ['roles[primary eq "True"].value', 'User'],
        [`${ENTERPRISE}:organization`, 'Acme'],
      ]),
    );

    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
      userName: 'benoit@acme.example',
      active: true,
      emails: [{ primary: true, type: 'work', value: 'benoit@acme.example' }],
      title: 'Agent',
      name: { givenName: 'Benoît', familyName: 'Côté' },
      addresses: [{ type: 'work', locality: 'Montréal', country: 'Canada' }],
      phoneNumbers: [
        { type: 'work', value: '+1 514 555 0100' },
        { type: 'fax', value: '+15145550102' },
      ],
      externalId: 'bcote',
      roles: [{ type: 'WindowsAzureActiveDirectoryRole', primary: true, value: 'User' }],
      [ENTERPRISE]: { organization: 'Acme' },
      meta: { resourceType: 'User' },
    });
  });

  it('omits empty values, and managers, which follow later', () => {
    const body = buildCreate(
      new Map([
        ['userName', 'a'],
        ['title', null],
        ['name.givenName', ''],
        [`${ENTERPRISE}:manager`, '17'],
      ]),
    );

    expect(Object.keys(body)).toEqual(['schemas', 'userName', 'meta']);
  });

  it('sends several roles as a list', () => {
    const roles = [
      { primary: false, value: 'User' },
      { primary: false, value: 'Admin' },
    ];

    expect(buildCreate(new Map([['roles', roles]]))).toMatchObject({ roles });
  });
});
