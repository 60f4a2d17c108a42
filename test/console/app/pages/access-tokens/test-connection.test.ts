import { describe, expect, it } from '@jest/globals';
import { sameOriginUrl } from '../../../../../src/console/app/pages/access-tokens/test-connection.ts';

describe('the test of a connection', () => {
  it('never sends the secret to another origin than the page’s own', () => {
    const tenantUrl = 'https://directory.example/api/scim/v2/enterprises/acme/';

    expect(sameOriginUrl(tenantUrl, 'https://console.example')).toBe(
      'https://console.example/api/scim/v2/enterprises/acme/',
    );
  });
});
