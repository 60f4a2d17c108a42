import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../src/boot/observability/log.ts';
import {
  createDropCounter,
  maxConnectionsFor,
  readDescriptorLimit,
} from '../../../src/boot/process/connection-limit.ts';

describe('maxConnectionsFor', () => {
  it.each([
    [20_000, 19_700],
    [1024, 724],
    [300, 150],
  ])('of %i descriptors reserves some for files and the database', (descriptors, connections) => {
    expect(maxConnectionsFor(descriptors)).toBe(connections);
  });

  it('sets no limit where the process has none', () => {
    expect(maxConnectionsFor(null)).toBeUndefined();
  });
});

describe('readDescriptorLimit', () => {
  it('reads the limit of this process', () => {
    expect(readDescriptorLimit()).toBeGreaterThan(100);
  });
});

describe('createDropCounter', () => {
  it('counts all connections, and logs at most once per minute', () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => void lines.push(line) });
    let nowMs = 0;
    const drops = createDropCounter(logger, () => nowMs);

    for (let second = 0; second < 120; second += 1) {
      nowMs = second * 1000;
      drops.record();
    }

    expect(drops.count()).toBe(120);
    expect(lines.map((line) => JSON.parse(line).dropped)).toEqual([1, 60]);
  });
});
