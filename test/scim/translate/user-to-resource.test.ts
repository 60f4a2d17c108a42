import { describe, expect, it } from '@jest/globals';
import { userToResource } from '../../../src/scim/translate/user-to-resource.ts';
import { A_USER } from '../a-user.ts';

const TENANT = 'https://x.example/api/scim/v2/enterprises/acme';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('userToResource', () => {
  it('leaves out unassigned attributes', () => {
    expect(userToResource(A_USER, TENANT)).toEqual({
      schemas: [CORE],
      id: A_USER.id,
      userName: 'alice@acme.example',
      active: true,
      meta: {
        resourceType: 'User',
        created: '2026-03-31T09:14:05.123Z',
        lastModified: '2026-04-01T09:14:05.123Z',
        location: `${TENANT}/Users/${A_USER.id}`,
        version: 'W/"3"',
      },
    });
  });

  it('leaves out unassigned sub-attributes', () => {
    const value = { value: 'a', display: null, type: 'work', primary: false };
    const address = { formatted: null, streetAddress: null, locality: 'Lévis', region: null, postalCode: null };
    const name = {
      familyName: null,
      givenName: 'Alice',
      middleName: null,
      honorificPrefix: null,
      honorificSuffix: null,
    };

    const resource = userToResource(
      {
        ...A_USER,
        name: { formatted: null, ...name },
        emails: [value],
        addresses: [{ ...address, country: null, type: 'work', primary: null }],
      },
      TENANT,
    );

    expect(resource).toMatchObject({ name: { givenName: 'Alice' } });
    expect(resource.emails).toEqual([{ value: 'a', type: 'work', primary: false }]);
    expect(resource.addresses).toEqual([{ locality: 'Lévis', type: 'work' }]);
  });

  it('has the extension only when it has an attribute', () => {
    const manager = { value: '7', displayName: null };

    const resource = userToResource({ ...A_USER, department: 'IT', manager }, TENANT);

    expect(resource.schemas).toEqual([CORE, EXTENSION]);
    expect(resource[EXTENSION]).toEqual({ department: 'IT', manager: { value: '7' } });
    expect(resource).not.toHaveProperty('department');
  });

  it('has every attribute that the directory returns', () => {
    const texts = Object.keys(A_USER).filter((field) => A_USER[field as keyof typeof A_USER] === null);
    const full = Object.fromEntries(texts.map((field) => [field, `my ${field}`]));

    const resource = userToResource({ ...A_USER, ...full }, TENANT);

    const shown = { ...resource, ...(resource[EXTENSION] as object) };
    expect(shown).toMatchObject(full);
  });
});
