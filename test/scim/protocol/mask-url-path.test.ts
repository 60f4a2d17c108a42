import { describe, expect, it } from '@jest/globals';
import { maskUrlPath } from '../../../src/scim/protocol/mask-url-path.ts';

const ID = '0198a5f0-0000-7000-8000-000000000001';

describe('maskUrlPath', () => {
  it.each([
    '/',
    '/Users',
    '/users/',
    `/Users/${ID}`,
    '/Users/.search',
    '/ResourceTypes/User',
    '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User',
    '/ServiceProviderConfig',
    '/Bulk',
  ])('tells %s as it is', (path) => {
    expect(maskUrlPath(path)).toBe(path);
  });

  it.each([
    ['/Users/ada@acme.example', '/Users/*'],
    ['/Userz/ada@acme.example', '/*/*'],
    ['/Groups/ada', '/Groups/*'],
    ['/Schemas/urn:ietf:params:scim:schemas:ada', '/Schemas/*'],
    ['/xmd_secret/Users', '/*/Users'],
    [`/Users/${ID}/xmd_secret`, `/Users/${ID}/*`],
    ['/Users/%61da', '/Users/*'],
    ['//Users//ada', '/Users/*'],
  ])('tells of %s no more than %s', (path, told) => {
    expect(maskUrlPath(path)).toBe(told);
  });

  it('ends after ten parts, however long a path is', () => {
    expect(maskUrlPath('/a'.repeat(10_000))).toBe('/*'.repeat(9));
  });
});
