import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareText } from '../../../../../src/directory/users/domain/delta/comparison.ts';

describe('compareText', () => {
  it('orders by UTF-8 bytes, not by UTF-16 units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
    expect(compareText('\uffff', '😀')).toBeLessThan(0);
  });

  it('orders a prefix before its continuations', () => {
    expect(compareText('ada', 'adam')).toBeLessThan(0);
    expect(compareText('', '')).toBe(0);
  });
});
