import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SimulationSetup } from '../../src/simulator/job/job-setup.ts';
import { createTotals } from '../../src/simulator/report/totals.ts';
import { openSimulation, type Simulation } from '../../src/simulator/simulator.ts';
import { type SimulatorTarget, startTarget } from '../support/simulator/target.ts';

const SALES = { attribute: 'department', operator: 'EQUALS', value: 'Sales' };

describe('openSimulation', () => {
  let target: SimulatorTarget;
  let path: string;
  beforeEach(async () => {
    target = await startTarget();
    path = mkdtempSync(join(tmpdir(), 'xm-directory-simulation-'));
  });
  afterEach(async () => {
    await target.close();
    rmSync(path, { recursive: true, force: true });
  });

  function open(folder: string, options: { setup?: SimulationSetup; signal?: AbortSignal } = {}) {
    const totals = createTotals();
    const setup: SimulationSetup = {
      tenantUrl: target.tenantUrl,
      source: { kind: 'generated', people: 30 },
      rates: { joiners: 20, movers: 40, leavers: 20, returns: 10 },
      ...options.setup,
    };
    const opened = openSimulation({
      secretToken: 'token',
      ...options,
      folder: join(path, folder),
      setup,
      listener: totals,
    });
    return opened.then((simulation) => ({ simulation, totals: () => totals.totals() }));
  }

  it('completes a stopped run before anything else', async () => {
    const stopping = new AbortController();
    const stopped = await open('stopped', { signal: stopping.signal });
    const running = stopped.simulation.provision({ cycles: 100 });
    while (stopped.totals().cycles < 40) await new Promise(setImmediate);
    stopping.abort();
    await running;
    await stopped.simulation.close();

    const continued = await open('stopped');
    await continued.simulation.provision({ cycles: 5 });
    const verification = await continued.simulation.verify();
    await continued.simulation.close();

    expect(stopped.simulation.isUnfinished).toBe(true);
    expect(continued.simulation.isUnfinished).toBe(false);
    expect(stopped.totals().cycles + continued.totals().cycles).toBe(101);
    expect(verification.isFaultless).toBe(true);
  });

  it('completes the last cycle as well when it was stopped within it', async () => {
    const busy: SimulationSetup = { concurrency: 1, rates: { joiners: 1_000, movers: 1_000 } };
    const first = await open('last', { setup: busy });
    await first.simulation.provision({ cycles: 0 });
    await first.simulation.close();
    const stopping = new AbortController();
    const stopped = await open('last', { setup: busy, signal: stopping.signal });
    target.fault = ({ method }) => {
      if (method !== 'GET') stopping.abort();
      return null;
    };
    await stopped.simulation.provision({ cycles: 1 });
    await stopped.simulation.close();

    const continued = await open('last', { setup: busy });
    const wasUnfinished = continued.simulation.isUnfinished;
    await continued.simulation.provision({ cycles: 1 });
    const verification = await continued.simulation.verify();
    await continued.simulation.close();

    expect(stopped.simulation.isUnfinished).toBe(true);
    expect(wasUnfinished).toBe(true);
    expect(continued.totals()).toMatchObject({ cycles: 1, all: { last: { at: stopped.totals().all?.last.at } } });
    expect(verification.isFaultless).toBe(true);
  });

  it.each<[string, SimulationSetup]>([
    ['mapping', { mapping: '{"mappings":[{"target":"userName","attribute":"mail","matchingPrecedence":1}]}' }],
    ['scope', { scope: 'all' }],
    ['scoping filters', { filters: JSON.stringify({ scopingFilters: [{ title: 'Sales', clauses: [SALES] }] }) }],
  ])('evaluates every user again with another %s', async (_, setup) => {
    const first = await open('changed');
    await first.simulation.provision({ cycles: 0 });
    await first.simulation.close();

    const changed = await open('changed', { setup });
    await changed.simulation.provision({ cycles: 0 });
    const verification = await changed.simulation.verify();
    await changed.simulation.close();
    const again = await open('changed', { setup });
    await again.simulation.provision({ cycles: 0 });
    await again.simulation.close();

    expect(changed.totals().initial).not.toBeNull();
    expect(verification.isFaultless).toBe(true);
    expect(again.totals().cycles).toBe(0);
  });

  it('is deterministic for a seed', async () => {
    const years: unknown[] = [];
    for (const name of ['one', 'other']) {
      const { simulation } = await open(name);
      await simulation.provision({ cycles: 200 });
      await simulation.close();
      years.push([...target.users.values()].map(({ id, meta, ...user }) => JSON.stringify(user)).toSorted());
      target.users.clear();
    }

    expect(years[0]).toEqual(years[1]);
  });

  it('provisions the users of a file, and their changes when the file has changed', async () => {
    const file = join(path, 'people.csv');
    const setup: SimulationSetup = { source: { kind: 'csv', file } };
    writeFileSync(file, 'userPrincipalName,mail,givenName\nada@acme.example,ada@acme.example,Ada\n');
    const first = await open('csv', { setup });
    await first.simulation.provision({ cycles: 0 });
    await first.simulation.close();

    writeFileSync(file, 'userPrincipalName,mail,givenName\nada@acme.example,ada@acme.example,Augusta\n');
    const second = await open('csv', { setup });
    await second.simulation.provision({ cycles: 1 });
    const verification = await second.simulation.verify();
    await second.simulation.close();

    expect([...target.users.values()]).toMatchObject([{ name: { givenName: 'Augusta' } }]);
    expect(verification.isFaultless).toBe(true);
  });

  it('keeps the links of users whom it provisioned on demand from a file', async () => {
    const file = join(path, 'people.csv');
    const setup: SimulationSetup = { source: { kind: 'csv', file } };
    const heading = 'userPrincipalName,mail,givenName\n';
    const ada = 'ada@acme.example,ada@acme.example,Ada\n';
    const [ben, cleo] = ['ben@acme.example,ben@acme.example,Ben\n', 'cleo@acme.example,cleo@acme.example,Cleo\n'];
    const written = [heading + ada, heading + ada + cleo, heading + ada + ben + cleo];
    const act = [
      (simulation: Simulation) => simulation.provision({ cycles: 0 }),
      (simulation: Simulation) => simulation.provisionOnDemand('cleo@acme.example'),
      (simulation: Simulation) => simulation.provision({ cycles: 1 }),
    ];
    for (const [step, text] of written.entries()) {
      writeFileSync(file, text);
      const { simulation } = await open('demand', { setup });
      await act[step]?.(simulation);
      await simulation.close();
    }

    const ids = [...target.users.values()].map(({ id, userName }) => [id, userName]);
    expect(ids).toHaveLength(3);
    expect(ids.every(([id, userName]) => String(id).endsWith(String(userName)))).toBe(true);
  });

  it('names an unknown user of on-demand provisioning', async () => {
    const { simulation } = await open('unknown');

    await expect(simulation.provisionOnDemand('nobody@acme.example')).rejects.toThrow(/nobody@acme\.example/);
    await simulation.close();
  });
});
