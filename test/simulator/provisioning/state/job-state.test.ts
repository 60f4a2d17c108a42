import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JobState } from '../../../../src/simulator/provisioning/state/job-state.ts';
import { openJobState } from '../../../../src/simulator/provisioning/state/job-state-file.ts';
import { temporaryFolder } from '../../../support/product/running-server.ts';

let folder: { path: string; remove: () => Promise<void> };

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

const ENTRY = { attempts: 2, dueAt: 17, errorCode: 'Timeout' };

function fill(state: JobState): void {
  state.setLink(5, { targetId: 'five', isActive: true, manager: 2 });
  state.setLink(2_000, { targetId: 'many', hasLeftScope: true });
  state.setEscrow(7, ENTRY);
  state.setEscrow(8, ENTRY);
  state.setEscrow(8, null);
  state.setProgress({ cycle: 3, isInitialDone: true, watermark: 11 });
}

function expectFilled(state: JobState): void {
  expect(state.links.get(5)).toMatchObject({ targetId: 'five', isActive: true, hasLeftScope: false, manager: 2 });
  expect(state.links.get(2_000)).toMatchObject({ targetId: 'many', isActive: false, hasLeftScope: true, manager: -1 });
  expect(state.links.indexOf('many')).toBe(2_000);
  expect([...state.escrow]).toEqual([[7, ENTRY]]);
  expect(state.progress).toMatchObject({ cycle: 3, isInitialDone: true, watermark: 11, quarantine: null });
}

describe('the state of a job', () => {
  it('is read as it was saved', () => {
    const state = openJobState(folder.path);
    fill(state);
    state.save();

    expectFilled(openJobState(folder.path));
  });

  it('is read without a last line that a kill cut', () => {
    const state = openJobState(folder.path);
    fill(state);
    state.close();
    appendFileSync(join(folder.path, 'state.ndjson'), '{"link":5,"target":"fi');

    const truncated = openJobState(folder.path);
    truncated.setLink(6, { targetId: 'six' });
    truncated.close();

    const again = openJobState(folder.path);
    expectFilled(again);
    expect(again.links.get(6).targetId).toBe('six');
  });

  it('is new when the first line was cut', () => {
    writeFileSync(join(folder.path, 'state.ndjson'), '{"progress":');

    expect(openJobState(folder.path).progress.cycle).toBe(0);
  });

  it('refuses a file that is not a state', () => {
    writeFileSync(join(folder.path, 'state.ndjson'), '{"name":"xm"}\n');

    expect(() => openJobState(folder.path)).toThrow(/line 1 is not a record of a provisioning job/);
  });

  it('writes no unchanged records', () => {
    const state = openJobState(folder.path);
    fill(state);
    state.save();
    const before = readFileSync(join(folder.path, 'state.ndjson'), 'utf8');

    state.setLink(5, { isActive: true });
    state.setEscrow(9, null);
    state.save();

    expect(readFileSync(join(folder.path, 'state.ndjson'), 'utf8')).toBe(before);
  });

  it('keeps its links in a restart, and clears them in a full one', () => {
    const state = openJobState(folder.path);
    fill(state);

    state.restart('cycle');

    expect(state.escrow.size).toBe(0);
    expect(state.progress).toMatchObject({ isInitialDone: false, watermark: null });
    expect(openJobState(folder.path).links.get(5).targetId).toBe('five');

    state.restart('full');

    expect(openJobState(folder.path).links.get(5).targetId).toBeNull();
  });

  it('moves a resource from one user to another', () => {
    const state = openJobState(folder.path);
    state.setLink(1, { targetId: 'x' });
    state.setLink(1, { targetId: null });
    state.setLink(2, { targetId: 'x' });

    expect(state.links.indexOf('x')).toBe(2);
    expect(state.links.count).toBe(1);
  });
});
