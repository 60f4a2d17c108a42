import { describe, expect, it } from '@jest/globals';
import { ChangeLog } from '../../../src/simulator/source/source-directory.ts';

describe('ChangeLog', () => {
  it('lists each index changed after a watermark once, in the order of its last change', () => {
    const log = new ChangeLog([1, 2]);
    const { watermark } = log;
    for (const index of [3, 1, 3, 4]) log.add(index);

    expect([...log.since(watermark)]).toEqual([1, 3, 4]);
    expect([...log.since(0)]).toEqual([2, 1, 3, 4]);
    expect([...log.since(log.watermark)]).toEqual([]);
  });

  it('continues after a save and restore', () => {
    const log = new ChangeLog();
    log.add(7);
    const restored = new ChangeLog([...log.toJSON()]);
    restored.add(7);

    expect([...restored.since(0)]).toEqual([7]);
    expect(restored.watermark).toBe(2);
  });
});
