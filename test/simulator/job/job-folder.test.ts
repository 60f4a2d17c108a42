import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openJobFolder } from '../../../src/simulator/job/job-folder.ts';
import { DEFAULT_SETUP } from '../../../src/simulator/job/job-setup.ts';

describe('openJobFolder', () => {
  let path: string;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'xm-directory-job-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  it('returns what was saved, also to another process', async () => {
    const setup = { ...DEFAULT_SETUP, tenantUrl: 'https://portal.example/scim/' };
    const people = { now: new Date(1_000), until: new Date(2_000), source: { any: 'thing' } };
    const folder = openJobFolder(join(path, 'job'));

    await folder.saveSetup(setup);
    await folder.savePopulation(people);
    const again = openJobFolder(join(path, 'job'));

    expect(await again.readSetup()).toEqual(setup);
    expect(await again.readPopulation()).toEqual(people);
  });

  it('returns nothing for a job that was never saved, and creates no folder', async () => {
    const folder = openJobFolder(join(path, 'job'));

    expect(await folder.readSetup()).toBeNull();
    expect(await folder.readPopulation()).toBeNull();
  });

  it('returns many users of a file, also as an earlier release saved them', async () => {
    const people = Array.from({ length: 3_000 }, (_, at) => [`id "${at}" é`, at % 2 === 0 ? null : `digest ${at}]`]);
    const times = { now: new Date(1_000), until: new Date(2_000) };
    const folder = openJobFolder(join(path, 'job'));
    await folder.savePopulation({ ...times, source: { people: people.values(), changes: [2, 1] } });
    const text = readFileSync(join(path, 'job', 'people.json'), 'utf8');
    const saved = await folder.readPopulation();

    expect(text).toBe(JSON.stringify({ ...times, source: { people, changes: [2, 1] } }));
    expect(saved).toMatchObject({ ...times, source: { changes: [2, 1] } });
    const read = saved?.source as { people: Iterable<unknown> };
    expect([...read.people]).toEqual(people);
  });

  it.each(['{', '{"tenantUrl":5}'])('refuses a setup that it cannot read: %j', async (text) => {
    writeFileSync(join(path, 'job.json'), text);

    await expect(openJobFolder(path).readSetup()).rejects.toThrow(/--state/);
  });

  it.each([
    '[',
    '{}',
    '{"source":{"people":[["a"',
    '{"source":{"people":[["a"}]}',
    '{"now":"then","until":"later","source":{}}',
  ])('refuses invalid users: %j', async (text) => {
    writeFileSync(join(path, 'people.json'), text);

    await expect(openJobFolder(path).readPopulation()).rejects.toThrow(/people\.json .*--state/);
  });
});
