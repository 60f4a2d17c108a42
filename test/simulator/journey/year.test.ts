import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CYCLE_MS } from '../../../src/simulator/provisioning/quarantine/escrow.ts';
import { createTotals } from '../../../src/simulator/report/totals.ts';
import { openSimulation, type Simulation } from '../../../src/simulator/simulator.ts';
import { postmasterOf } from '../../support/database/postmaster.ts';
import { type FaultyProxy, openFaultyProxy } from '../../support/network/faulty-proxy.ts';
import { ADMIN_TOKEN, stageAt } from '../../support/product/product.ts';
import { type ProductProcess, startProcess } from '../../support/product/product-process.ts';
import { secretForEntra } from '../../support/product/tenant.ts';
import { isLong } from '../../support/simulator/is-long.ts';
import { historyFaults } from './history-faults.ts';

const HOUR_MS = 3_600_000;
/** The short form has as many changes per user in two months; deleted users are purged after 30 days in both. */
const FORM = isLong
  ? { name: 'a year', people: 300, days: 365, cycleMs: CYCLE_MS, faultRate: 0.02, rateFactor: 1 }
  : { name: 'two months', people: 60, days: 60, cycleMs: 6 * HOUR_MS, faultRate: 0.06, rateFactor: 8 };
const RATES = {
  joiners: 0.3 * FORM.rateFactor,
  movers: 2 * FORM.rateFactor,
  leavers: 0.4 * FORM.rateFactor,
  returns: 0.2 * FORM.rateFactor,
};
const DAYS_PER_PART = FORM.days / 4;
/** Longer than the maximum delay of a retry from escrow, which is a day. */
const DAYS_WITHOUT_FAULTS = 2;
/** Requests of an initial cycle before the crash. */
const REQUESTS_BEFORE_CRASH = FORM.people / 5;
/** Longer than the server caches its readiness, so that pending requests fail. */
const OUTAGE_MS = 1_500;

async function passDays(simulation: Simulation, days: number): Promise<void> {
  for (let passedMs = 0; passedMs < days * 24 * HOUR_MS; passedMs += FORM.cycleMs)
    await simulation.runCycle(FORM.cycleMs);
}

describe(`${FORM.name} of an enterprise, with faults (the long form: a year with 300 users)`, () => {
  let folder: string;
  let closers: (() => Promise<unknown>)[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-year-'));
    closers = [];
  });
  afterEach(async () => {
    for (const close of closers.reverse()) await close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the cycles of the whole period; each crash happens in the middle of an initial cycle. */
  async function runCycles(product: ProductProcess, crashes: readonly ((proxy: FaultyProxy) => Promise<void>)[]) {
    const proxy = await openFaultyProxy(product.welcome.url, { share: FORM.faultRate, seed: 5 });
    closers.push(proxy.close);
    const totals = createTotals();
    let requests = 0;
    let startCrash: (() => void) | null = null;
    const requestCompleted = () => {
      requests++;
      if (requests === REQUESTS_BEFORE_CRASH) startCrash?.();
    };
    const secretToken = await secretForEntra(product.welcome);
    const open = () =>
      openSimulation({
        folder: join(folder, 'job'),
        setup: {
          tenantUrl: `${proxy.url}/api/scim/v2/enterprises/acme/`,
          source: { kind: 'generated', people: FORM.people },
          dialect: 'mixed',
          rates: RATES,
        },
        secretToken,
        listener: { ...totals, requestCompleted },
      });

    let simulation: Simulation = await open();
    await simulation.provision({ cycles: 0 });
    await passDays(simulation, DAYS_PER_PART);
    for (const crash of crashes) {
      await simulation.close();
      simulation = await open();
      simulation.restart('cycle');
      requests = 0;
      const crashed = new Promise<void>((resolve) => {
        startCrash = () => resolve(crash(proxy));
      });
      await Promise.all([simulation.runCycle(CYCLE_MS), crashed]);
      await passDays(simulation, DAYS_PER_PART);
    }
    proxy.heal();
    await passDays(simulation, DAYS_WITHOUT_FAULTS);
    const verification = await simulation.verify();
    await simulation.close();
    return { verification, totals: totals.totals(), faults: proxy.faults };
  }

  it('ends with target and history consistent, although server and database are killed in between', async () => {
    const dataDir = join(folder, 'data');
    const environment = { DATA_DIR: dataDir, ADMIN_TOKEN, LOG_LEVEL: 'silent' };
    let product = await startProcess(environment);
    closers.push(() => product.end('SIGTERM'));
    let readiness = 0;
    const killServer = async (proxy: FaultyProxy) => {
      await product.end('SIGKILL');
      product = await startProcess(environment);
      proxy.pointTo(product.welcome.url);
    };
    const crashDatabase = async () => {
      const control = join(dataDir, 'pgdata', 'global', 'pg_control');
      // Without this file PostgreSQL, which the product restarts, cannot start.
      renameSync(control, `${control}.away`);
      process.kill(postmasterOf(dataDir), 'SIGKILL');
      await wait(OUTAGE_MS);
      readiness = (await fetch(`${product.welcome.url}/readyz`)).status;
      renameSync(`${control}.away`, control);
    };

    const { verification, totals, faults } = await runCycles(product, [killServer, crashDatabase, killServer]);

    expect(readiness).toBe(503);
    expect(verification).toMatchObject({ differences: [], failure: null, isFaultless: true });
    expect(await historyFaults(stageAt(product.welcome.url).graphql, 'acme')).toEqual([]);
    for (const count of ['created', 'updated', 'disabled', 'restored', 'deleted', 'failed'] as const) {
      expect(totals.all?.[count]).toBeGreaterThan(0);
    }
    expect(totals.all).toMatchObject({ escrowed: 0 });
    expect(Object.values(faults).every((count) => count > 0)).toBe(true);
  }, 300_000);
});
