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
  ])('keeps %s', (path) => {
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
  ])('masks %s as %s', (path, masked) => {
    expect(maskUrlPath(path)).toBe(masked);
  });

  it('cuts a path after ten segments', () => {
    expect(maskUrlPath('/a'.repeat(10_000))).toBe('/*'.repeat(9));
  });
});
