import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETUP, type JobSetup } from '../../../src/simulator/job/job-setup.ts';
import { mergeSetup } from '../../../src/simulator/job/merge-setup.ts';

const tenantUrl = 'https://portal.example/scim/';
const saved: JobSetup = { ...DEFAULT_SETUP, tenantUrl, scope: 'all', source: { kind: 'generated', people: 30 } };

describe('mergeSetup', () => {
  it('prefers given settings to saved ones, and these to defaults', () => {
    const setup = mergeSetup(saved, { concurrency: 3, rates: { joiners: 9 } });

    expect(setup).toEqual({ ...saved, concurrency: 3, rates: { ...DEFAULT_SETUP.rates, joiners: 9 } });
  });

  it('requires the tenant URL of a new job', () => {
    expect(() => mergeSetup(null, {})).toThrow(/--tenant-url/);
    expect(mergeSetup(null, { tenantUrl })).toEqual({ ...DEFAULT_SETUP, tenantUrl });
  });

  it('allows another server, and refuses another tenant', () => {
    const moved = 'https://other.example:8443/scim?aadOptscim062020';

    expect(mergeSetup(saved, { tenantUrl: moved }).tenantUrl).toBe(moved);
    expect(() => mergeSetup(saved, { tenantUrl: 'https://portal.example/scim/two/' })).toThrow(/--state/);
  });

  it('refuses another source', () => {
    expect(() => mergeSetup(saved, { source: { kind: 'generated', people: 31 } })).toThrow(/--state/);
    expect(() => mergeSetup(saved, { seed: 2 })).toThrow(/--state/);
    expect(mergeSetup(saved, { source: { kind: 'generated', people: 30 }, seed: 1 })).toEqual(saved);
  });
});
