import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_MAPPING } from '../../../src/simulator/mapping/mapping.ts';
import { writeMapping } from '../../../src/simulator/mapping/mapping-file.ts';
import type { ProvisioningEvent } from '../../../src/simulator/provisioning/provisioning-listener.ts';
import { createTotals } from '../../../src/simulator/report/totals.ts';
import { CYCLES_PER_DAY, openSimulation } from '../../../src/simulator/simulator.ts';
import { type ScimmyServer, startScimmy } from '../../support/simulator/scimmy-server.ts';

const TOKEN = 'a-secret-token';

/** This server rejects the type of Entra's roles, and with it nearly every user. */
const WITHOUT_ROLES = writeMapping({ rows: DEFAULT_MAPPING.rows.filter(({ target }) => !target.startsWith('roles')) });

describe('another SCIM server', () => {
  let folder: string;
  let server: ScimmyServer;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-another-'));
    server = await startScimmy(TOKEN);
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function open(secretToken: string, provisioned: (event: ProvisioningEvent) => void = () => {}) {
    const totals = createTotals();
    const listener = {
      ...totals,
      provisioned: (event: ProvisioningEvent) => {
        totals.provisioned?.(event);
        provisioned(event);
      },
    };
    const setup = {
      tenantUrl: server.tenantUrl,
      source: { kind: 'generated', people: 60 },
      mapping: WITHOUT_ROLES,
      dialect: 'legacy',
      rates: { joiners: 50, movers: 300, leavers: 100, returns: 50 },
    } as const;
    return openSimulation({ folder, setup, secretToken, listener }).then((simulation) => ({ simulation, totals }));
  }

  it('is provisioned; what it does not support is a failure in the log, not a crash', async () => {
    const failures: ProvisioningEvent[] = [];
    const { simulation, totals } = await open(TOKEN, (event) => {
      if (event.status === 'failure') failures.push(event);
    });

    await simulation.provision({ cycles: 2 * CYCLES_PER_DAY });
    const verification = await simulation.verify();
    await simulation.close();

    const { all } = totals.totals();
    expect(server.users.size).toBeGreaterThan(50);
    expect(all?.created).toBeGreaterThanOrEqual(server.users.size);
    // This server rejects booleans sent as strings, and a Replace of an absent value.
    expect(all?.failed).toBeGreaterThan(0);
    expect(failures.every(({ errorCode, detail }) => errorCode !== null && detail !== null)).toBe(true);
    expect(failures.some(({ action, attributes }) => action === 'disable' && attributes.includes('active'))).toBe(true);
    expect(verification.failure).toBeNull();
    expect(verification.isFaultless).toBe(false);
  });

  it('that rejects the secret token puts the job into quarantine', async () => {
    const { simulation, totals } = await open('another-token');

    const test = await simulation.testConnection();
    await simulation.provision({ cycles: 1 });
    await simulation.close();

    expect(test.isSuccessful).toBe(false);
    expect(totals.totals().all?.last.quarantine).not.toBeNull();
    expect(server.users.size).toBe(0);
  });
});
