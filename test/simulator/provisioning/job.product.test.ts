import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_MAPPING } from '../../../src/simulator/mapping/mapping.ts';
import { GeneratedDirectory } from '../../../src/simulator/source/generated/generated-directory.ts';
import { applyLifecycleEvents } from '../../../src/simulator/source/generated/lifecycle-events.ts';
import { typicalPopulation } from '../../../src/simulator/source/generated/population.ts';
import { type Product, startProduct } from '../../support/product/product.ts';
import { openTenant } from '../../support/product/tenant.ts';
import { direct, MANAGER, startJob, type TestJob } from '../../support/simulator/job.ts';
import { MemorySource } from '../../support/simulator/source.ts';

const DAY_MS = 86_400_000;
const FAULTLESS = { isFaultless: true, differences: [] };

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.close());

async function jobAt(enterprise: string, source: MemorySource | GeneratedDirectory): Promise<TestJob> {
  const { token: secretToken } = await openTenant(product, enterprise);
  const mapping = { rows: [...DEFAULT_MAPPING.rows, direct(MANAGER, 'manager')] };
  const tenantUrl = `${product.url}/api/scim/v2/enterprises/${enterprise}/?aadOptscim062020`;
  return startJob(source, tenantUrl, { mapping, secretToken });
}

describe('provisioning into the product', () => {
  it('provisions one user through the whole lifecycle', async () => {
    const source = new MemorySource('anna', 'ben');
    source.change(0, { managerId: 'object-ben', attributes: { surname: 'Ångström', companyName: 'Acme' } });
    const job = await jobAt('acme', source);
    expect(await job.testConnection()).toEqual({ isSuccessful: true });
    expect(await job.next()).toMatchObject({ created: 2, updated: 1, failed: 0 });
    const { targetId } = job.state.links.get(0);

    source.change(0, { userPrincipalName: 'anna.b@acme.example', attributes: { jobTitle: 'Chief', mobile: '+1 5' } });
    expect(await job.next()).toMatchObject({ updated: 1 });
    expect(await job.verify()).toMatchObject(FAULTLESS);
    source.change(0, { isDeleted: true });
    expect(await job.next()).toMatchObject({ disabled: 1 });
    expect(await job.verify()).toMatchObject(FAULTLESS);
    source.change(0, { isDeleted: false });
    expect(await job.next()).toMatchObject({ restored: 1 });
    expect(job.state.links.get(0).targetId).toBe(targetId);
    source.purge(0);
    expect(await job.next()).toMatchObject({ deleted: 1 });
    source.join('anna.b');
    expect(await job.next()).toMatchObject({ created: 1, failed: 0 });
    expect(await job.verify()).toMatchObject({ ...FAULTLESS, users: 2 });
    await job.close();
  });

  it('follows joiners, movers, leavers and returns without a difference', async () => {
    const source = new GeneratedDirectory(typicalPopulation({ people: 40, seed: 7 }));
    const job = await jobAt('my_corporation', source);
    expect(await job.next()).toMatchObject({ kind: 'initial', failed: 0 });
    const rates = { joiners: 1, movers: 4, leavers: 1, returns: 0.5 };

    for (let month = 0; month < 6; month++) {
      const from = new Date(Date.parse('2030-01-01T00:00:00Z') + month * 30 * DAY_MS);
      applyLifecycleEvents(source, { rates, seed: 7 }, { from, to: new Date(from.getTime() + 30 * DAY_MS) });
      expect(await job.next()).toMatchObject({ failed: 0, escrowed: 0 });
    }

    expect(await job.verify()).toMatchObject(FAULTLESS);
    job.restart('full');
    expect(await job.next()).toMatchObject({ kind: 'initial', created: 0, updated: 0, failed: 0 });
    await job.close();
  });

  it('ends in quarantine with a wrong token', async () => {
    const source = new MemorySource('anna');
    await openTenant(product, 'another_company');
    const job = startJob(source, `${product.url}/api/scim/v2/enterprises/another_company`, { secretToken: 'wrong' });

    expect(await job.next()).toMatchObject({
      created: 0,
      quarantine: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
    });
    await job.close();
  });
});
