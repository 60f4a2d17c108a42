import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter } from '../../src/wire/batch-protocol.ts';

function split(bytes: Buffer, chunkLength: number): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (let at = 0; at < bytes.length; at += chunkLength) splitter.write(bytes.subarray(at, at + chunkLength));
  splitter.end();
  return lines;
}

describe('LineSplitter', () => {
  it('returns the same lines however the bytes are split into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Ü', '𝒜', '\n') });

    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (lines, chunkLength) => {
        expect(split(Buffer.from(lines), chunkLength)).toEqual(lines.split('\n').filter((line) => line !== ''));
      }),
    );
  });
});
