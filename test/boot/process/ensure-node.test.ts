import { describe, expect, it } from '@jest/globals';
import { isFittingNode } from '../../../src/boot/process/ensure-node.ts';

describe('isFittingNode', () => {
  it.each([
    ['20.20.2', false],
    ['22.16.9', false],
    ['22.17.0', true],
    ['24.0.0', true],
  ])('says of Node %s: %s', (version, fits) => {
    expect(isFittingNode(version)).toBe(fits);
  });
});
