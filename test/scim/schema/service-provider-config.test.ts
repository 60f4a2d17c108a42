import { describe, expect, it } from '@jest/globals';
import { serviceProviderConfig } from '../../../src/scim/schema/service-provider-config.ts';

const baseUrl = 'https://directory.example/api/scim/v2/enterprises/acme';

describe('the service provider document', () => {
  const document = serviceProviderConfig({ baseUrl, documentationUri: 'https://docs.example/scim', maxResults: 200 });

  it('lists the supported and unsupported features', () => {
    expect(document).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
    });
  });

  it('has every member of RFC 7643 §5', () => {
    expect(document.documentationUri).toBe('https://docs.example/scim');
    expect(document.authenticationSchemes).toEqual([
      expect.objectContaining({ type: 'oauthbearertoken', primary: true }),
    ]);
    expect(document.meta).toEqual({
      resourceType: 'ServiceProviderConfig',
      location: `${baseUrl}/ServiceProviderConfig`,
    });
  });
});
