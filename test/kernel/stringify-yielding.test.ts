import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringifyYielding } from '../../src/kernel/stringify-yielding.ts';

const numbers = (length: number) => Array.from({ length }, (_, at) => at);

describe('stringifyYielding', () => {
  it('returns what `JSON.stringify` returns', async () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 300 })));
    await fc.assert(
      fc.asyncProperty(value, async (part) => {
        const whole = { data: { a: part, nodes: numbers(120), none: undefined, at: new Date(0) }, errors: undefined };
        const yieldTurn = () => Promise.resolve();

        expect(await stringifyYielding(part, yieldTurn)).toBe(JSON.stringify(part));
        expect(await stringifyYielding(whole, yieldTurn)).toBe(JSON.stringify(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('yields after each hundred elements of a list', async () => {
    let slices = 1;
    const yieldTurn = async () => {
      slices += 1;
    };

    await stringifyYielding({ data: { enterprise: { users: { nodes: numbers(1_000) } } } }, yieldTurn);
    expect(slices).toBe(10);
  });
});
