import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTotals } from '../../../src/simulator/report/totals.ts';
import { CYCLE_MS, CYCLES_PER_DAY, openSimulation, type Simulation } from '../../../src/simulator/simulator.ts';
import { type FaultyProxy, openFaultyProxy } from '../../support/faulty-proxy.ts';
import { postmasterOf } from '../../support/postmaster.ts';
import { ADMIN_TOKEN, stageAt } from '../../support/product.ts';
import { type ProductProcess, startProcess } from '../../support/product-process.ts';
import { secretForEntra } from '../../support/tenant.ts';
import { historyFaults } from './history-faults.ts';

const PEOPLE = 300;
const RATES = { joiners: 0.3, movers: 2, leavers: 0.4, returns: 0.2 };
const CYCLES_PER_THIRD = (365 * CYCLES_PER_DAY) / 3;
/** Whatever is in escrow is tried again once a day at the latest. */
const CALM_CYCLES = 2 * CYCLES_PER_DAY;
/** So many requests into a cycle that looks at everybody, it is in full swing. */
const IN_FULL_SWING = 60;
/** Longer than readiness is believed; whatever is under way meets it. */
const OUTAGE_MS = 1_500;

describe('a year of an enterprise, with faults on the way', () => {
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

  /** Lives through the year; each mishap happens in the midst of a cycle that looks at everybody. */
  async function live(product: ProductProcess, mishaps: readonly ((proxy: FaultyProxy) => Promise<void>)[]) {
    const proxy = await openFaultyProxy(product.welcome.url, { share: 0.02, seed: 5 });
    closers.push(proxy.close);
    const totals = createTotals();
    let exchanges = 0;
    let inFullSwing: (() => void) | null = null;
    const requestCompleted = () => {
      exchanges++;
      if (exchanges === IN_FULL_SWING) inFullSwing?.();
    };
    const secretToken = await secretForEntra(product.welcome);
    const open = () =>
      openSimulation({
        folder: join(folder, 'job'),
        setup: {
          tenantUrl: `${proxy.url}/api/scim/v2/enterprises/acme/`,
          source: { kind: 'generated', people: PEOPLE },
          dialect: 'mixed',
          rates: RATES,
        },
        secretToken,
        listener: { ...totals, requestCompleted },
      });

    let simulation: Simulation = await open();
    await simulation.provision({ cycles: CYCLES_PER_THIRD });
    for (const mishap of mishaps) {
      await simulation.close();
      simulation = await open();
      simulation.restart('cycle');
      exchanges = 0;
      const happened = new Promise<void>((resolve) => {
        inFullSwing = () => resolve(mishap(proxy));
      });
      await Promise.all([simulation.runCycle(CYCLE_MS), happened]);
      await simulation.provision({ cycles: CYCLES_PER_THIRD });
    }
    proxy.heal();
    await simulation.provision({ cycles: CALM_CYCLES });
    const verification = await simulation.verify();
    await simulation.close();
    return { verification, totals: totals.totals(), faults: proxy.faults };
  }

  it('ends as the mapping says after kill -9 of the server, and so does the history', async () => {
    const environment = { DATA_DIR: join(folder, 'data'), ADMIN_TOKEN, LOG_LEVEL: 'silent' };
    let product = await startProcess(environment);
    closers.push(() => product.end('SIGTERM'));

    const { verification, totals, faults } = await live(product, [
      async (proxy) => {
        await product.end('SIGKILL');
        product = await startProcess(environment);
        proxy.pointTo(product.welcome.url);
      },
      async () => {},
    ]);

    expect(verification).toMatchObject({ differences: [], failure: null, isFaultless: true });
    expect(await historyFaults(stageAt(product.welcome.url).graphql, 'acme')).toEqual([]);
    for (const count of ['created', 'updated', 'disabled', 'restored', 'deleted', 'failed'] as const) {
      expect(totals.all?.[count]).toBeGreaterThan(0);
    }
    expect(totals.all).toMatchObject({ escrowed: 0 });
    expect(Object.values(faults).every((count) => count > 0)).toBe(true);
  }, 300_000);

  it('does so when the database crashes and stays away for a while, too', async () => {
    const dataDir = join(folder, 'data');
    const environment = { DATA_DIR: dataDir, ADMIN_TOKEN, LOG_LEVEL: 'silent' };
    let product = await startProcess(environment);
    closers.push(() => product.end('SIGTERM'));
    let readiness = 0;

    const { verification } = await live(product, [
      async () => {
        const control = join(dataDir, 'pgdata', 'global', 'pg_control');
        // Without this file the server, which the product starts again and again, does not come up.
        renameSync(control, `${control}.away`);
        process.kill(postmasterOf(dataDir), 'SIGKILL');
        await wait(OUTAGE_MS);
        readiness = (await fetch(`${product.welcome.url}/readyz`)).status;
        renameSync(`${control}.away`, control);
      },
      async (proxy) => {
        await product.end('SIGKILL');
        product = await startProcess(environment);
        proxy.pointTo(product.welcome.url);
      },
    ]);

    expect(readiness).toBe(503);
    expect(verification).toMatchObject({ differences: [], failure: null, isFaultless: true });
    expect(await historyFaults(stageAt(product.welcome.url).graphql, 'acme')).toEqual([]);
  }, 300_000);
});
