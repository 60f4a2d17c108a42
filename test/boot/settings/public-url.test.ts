import { describe, expect, it } from '@jest/globals';
import { publicPathOf, tenantAccessOf, tenantUrlOf } from '../../../src/boot/settings/public-url.ts';

describe('publicPathOf', () => {
  it.each([
    [null, ''],
    ['https://portal.example', ''],
    ['https://portal.example/users/', '/users'],
  ])('of %s is "%s"', (publicUrl, path) => {
    expect(publicPathOf(publicUrl)).toBe(path);
  });
});

describe('tenantAccessOf', () => {
  it('uses the public URL for Entra, and the local one to try the token', () => {
    const urls = { url: 'http://localhost:3000', publicUrl: 'https://portal.example' };

    const { tenantUrl, curl } = tenantAccessOf({ name: 'acme', secret: 'xmd_1' }, urls);

    expect(tenantUrl).toBe('https://portal.example/api/scim/v2/enterprises/acme/');
    expect(tenantUrl).toBe(tenantUrlOf('acme', urls));
    expect(curl).toContain("'http://localhost:3000/api/scim/v2/enterprises/acme/Users?count=10'");
  });
});
