import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETUP } from '../../../src/simulator/job/job-setup.ts';
import { openPopulation } from '../../../src/simulator/job/population.ts';

const SETUP = { ...DEFAULT_SETUP, tenantUrl: 'http://127.0.0.1/' };
const YEAR = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };

describe('openPopulation', () => {
  it('continues generated users where they were saved', async () => {
    const first = await openPopulation(SETUP, null);
    first.advance(YEAR);

    const second = await openPopulation(SETUP, JSON.parse(JSON.stringify(first.toJSON())));

    expect(first.directory.size).toBeGreaterThan(500);
    expect(second.directory.size).toBe(first.directory.size);
    expect(second.directory.watermark).toBe(first.directory.watermark);
  });

  it('changes users of a file with the file only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xm-directory-population-'));
    const file = join(folder, 'people.csv');
    writeFileSync(file, 'userPrincipalName\nada@acme.example\n');

    const population = await openPopulation({ ...SETUP, source: { kind: 'csv', file } }, null);
    population.advance(YEAR);

    expect(population.directory).toMatchObject({ size: 1, watermark: 0 });
    rmSync(folder, { recursive: true });
  });
});
