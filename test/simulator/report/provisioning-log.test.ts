import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openProvisioningLog } from '../../../src/simulator/report/provisioning-log.ts';
import { cycle } from './cycles.ts';

describe('openProvisioningLog', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-log-'));
  const path = join(folder, 'log.ndjson');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const event = {
    at: new Date(0),
    cycle: 1,
    sourceId: 'a',
    sourceName: 'a@acme.example',
    targetId: null,
    action: 'create',
    status: 'failure',
    errorCode: 'Conflict',
    detail: 'The userName is taken.\nReally.',
    attributes: ['userName'],
  } as const;
  const lines = () => readFileSync(path, 'utf8').trimEnd().split('\n');

  it('writes one line per event, all of them at the end of a cycle', () => {
    const log = openProvisioningLog(path);

    for (let count = 0; count < 1_000; count++) log.provisioned?.({ ...event, cycle: count });
    log.cycleEnded?.(cycle(1));

    expect(lines().map((line) => JSON.parse(line).cycle)).toEqual(Array.from({ length: 1_000 }, (_, count) => count));
    expect(JSON.parse(lines()[0] ?? '')).toEqual({ ...event, cycle: 0, at: '1970-01-01T00:00:00.000Z' });
    log.close();
  });

  it('appends to an existing file', () => {
    const log = openProvisioningLog(path);

    log.provisioned?.(event);
    log.close();

    expect(lines()).toHaveLength(1_001);
  });
});
