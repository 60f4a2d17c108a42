import { describe, expect, it } from '@jest/globals';
import { setupOf } from '../../../src/cli/entra/job-options.ts';

const TENANT_URL = 'https://portal.example/api/scim/v2/enterprises/acme/';

describe('setupOf', () => {
  it('contains only the given options', async () => {
    expect(await setupOf({ tenantUrl: TENANT_URL, people: 3 })).toEqual({
      source: { kind: 'generated', people: 3 },
      rates: {},
    });
  });

  it('selects the PATCH format by the flag in the tenant URL, unless an option does', async () => {
    const tenantUrl = `${TENANT_URL}?aadOptscim062020`;

    expect(await setupOf({ tenantUrl })).toMatchObject({ dialect: 'aadOptscim062020' });
    expect(await setupOf({ tenantUrl, dialect: 'legacy' })).toMatchObject({ dialect: 'legacy' });
  });
});
