import { describe, expect, it } from '@jest/globals';
import {
  getResourceType,
  getSchema,
  getServiceProviderConfig,
  listResourceTypes,
  listSchemas,
} from '../../../../src/scim/http/discovery/discovery.ts';
import { fakeContext } from '../fake-context.ts';

const ENDPOINTS = [getServiceProviderConfig, listResourceTypes, getResourceType, listSchemas, getSchema];

describe('discovery', () => {
  it.each(ENDPOINTS)('refuses a filter: %p', (endpoint) => {
    const { context } = fakeContext({ url: '/Schemas?Filter=id+pr', id: 'User' });

    expect(() => endpoint(context)).toThrow(expect.objectContaining({ status: 403 }));
  });

  it('finds one document by its id in any case, or responds 404', () => {
    expect(getResourceType(fakeContext({ id: 'uSER' }).context)).toMatchObject({ status: 200, body: { id: 'User' } });
    expect(() => getSchema(fakeContext({ id: 'urn:x' }).context)).toThrow(expect.objectContaining({ status: 404 }));
  });

  it('shows the maximum page size and locations below the tenant URL', () => {
    const { context } = fakeContext();

    expect(getServiceProviderConfig(context).body).toMatchObject({
      filter: { maxResults: 50 },
      meta: { location: `${context.tenantUrl}/ServiceProviderConfig` },
    });
  });
});
