import { describe, expect, it } from '@jest/globals';
import { sameOriginUrl } from '../../../../../src/console/app/pages/access-tokens/test-connection.ts';

describe('the test of a connection', () => {
  it('sends the secret only to the page’s own origin', () => {
    const tenantUrl = 'https://directory.example/api/scim/v2/enterprises/acme/';

    expect(sameOriginUrl(tenantUrl, 'https://console.example')).toBe(
      'https://console.example/api/scim/v2/enterprises/acme/',
    );
  });
});
