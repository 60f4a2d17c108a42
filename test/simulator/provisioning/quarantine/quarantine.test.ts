import { describe, expect, it } from '@jest/globals';
import { CYCLE_MS, extendEscrow } from '../../../../src/simulator/provisioning/quarantine/escrow.ts';
import {
  extendQuarantine,
  isDisabled,
  isDue,
  quarantineCodeOf,
} from '../../../../src/simulator/provisioning/quarantine/quarantine.ts';

const HOUR = 3_600_000;
const START = new Date('2030-01-01T00:00:00Z');
const REASON = { reason: 'code', detail: 'why' };

describe('quarantine', () => {
  it.each([
    [{ operations: 4_999, failures: 4_999, referenceFailures: 0 }, null],
    [{ operations: 12_500, failures: 5_000, referenceFailures: 0 }, null],
    [{ operations: 12_499, failures: 5_000, referenceFailures: 0 }, 'EncounteredEscrowProportionThreshold'],
    [{ operations: 1_000_000, failures: 40_000, referenceFailures: 19_999 }, null],
    [{ operations: 1_000_000, failures: 40_001, referenceFailures: 0 }, 'EncounteredQuarantineException'],
    [{ operations: 1_000_000, failures: 0, referenceFailures: 60_000 }, 'EncounteredQuarantineException'],
  ])('decides for %j: %s', (cycle, code) => {
    expect(quarantineCodeOf(cycle)).toBe(code);
  });

  it('retries after 6, 12 and 24 hours, then daily', () => {
    let quarantine = extendQuarantine(null, START, REASON);
    const distances = [];
    for (let last = START.getTime(), attempt = 0; attempt < 5; attempt++) {
      const at = quarantine.nextAt ?? 0;
      distances.push((at - last) / HOUR);
      last = at;
      quarantine = extendQuarantine(quarantine, new Date(at), REASON);
    }

    expect(distances).toEqual([6, 12, 24, 24, 24]);
    expect(quarantine.since).toBe(START.getTime());
  });

  it('allows no cycle before a retry is due, and none after 28 days', () => {
    const quarantine = extendQuarantine(null, START, REASON);
    const at = (hours: number) => new Date(START.getTime() + hours * HOUR);

    expect(isDue(quarantine, at(5))).toBe(false);
    expect(isDue(quarantine, at(6))).toBe(true);
    expect(isDue(quarantine, at(28 * 24))).toBe(false);
    expect(isDisabled(quarantine, at(28 * 24))).toBe(true);
  });

  it('waits for a decision about held deletes without a limit', () => {
    const quarantine = extendQuarantine(null, START, { ...REASON, reason: 'StagedDelete' });
    const later = new Date(START.getTime() + 40 * 24 * HOUR);

    expect(isDue(quarantine, later)).toBe(false);
    expect(isDisabled(quarantine, later)).toBe(false);
  });
});

describe('escrow', () => {
  it('retries after one cycle, then with doubled delays up to a day', () => {
    const distances = [];
    let entry = null;
    for (let attempt = 0; attempt < 8; attempt++) {
      entry = extendEscrow(entry, START, 'code');
      distances.push((entry.dueAt - START.getTime()) / CYCLE_MS);
    }

    expect(distances).toEqual([1, 2, 4, 8, 16, 32, 36, 36]);
  });
});
