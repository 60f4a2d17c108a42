import { describe, expect, it } from '@jest/globals';
import { summarizeStartup } from '../../../src/boot/roles/startup-summary.ts';

const options = {
  url: 'http://localhost:3000',
  publicUrl: 'https://portal.example',
  dataDir: null,
  adminToken: null,
  first: null,
};

describe('summarizeStartup', () => {
  it.each([
    ['all', ['/graphql', '/console', '/api/scim/v2/enterprises']],
    ['directory', ['/graphql', '/console', null]],
    ['gateway', [null, null, '/api/scim/v2/enterprises']],
  ] as const)('has the public URLs of the role %s only', (role, paths) => {
    const { graphqlUrl, consoleUrl, scimUrl } = summarizeStartup({ ...options, role });

    const expected = paths.map((path) => path && `https://portal.example${path}`);
    expect([graphqlUrl, consoleUrl, scimUrl]).toEqual(expected);
  });

  it('has the secret of the first enterprise', () => {
    const first = { name: 'acme', secret: 'xmd_1', expiresAt: '2026-12-30T00:00:00.000Z' };

    expect(summarizeStartup({ ...options, role: 'all', first }).firstEnterprise).toMatchObject({
      ...first,
      tenantUrl: 'https://portal.example/api/scim/v2/enterprises/acme/',
    });
  });
});
