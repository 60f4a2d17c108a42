import { describe, expect, it } from '@jest/globals';
import { expectationOf } from '../../../../src/simulator/provisioning/verify/expectation.ts';
import { contextOf } from '../../../support/simulator/context.ts';
import { MemorySource } from '../../../support/simulator/source.ts';

describe('expectationOf', () => {
  it('expects an active user with its attributes, and a disabled one only when it is linked', () => {
    const source = new MemorySource('anna', 'ben');
    source.change(1, { accountEnabled: false });
    const context = contextOf({ source });

    expect(expectationOf(context, 0)).toMatchObject({ kind: 'present' });
    expect(expectationOf(context, 1)).toEqual({ kind: 'anything' });
    context.state.setLink(1, { targetId: '7' });
    expect(expectationOf(context, 1)).toMatchObject({ kind: 'present' });
  });

  it('expects a user who left the scope to be inactive, unless out-of-scope users are skipped', () => {
    const source = new MemorySource('anna');
    source.change(0, { isAssigned: false });
    const [context, skipping] = [false, true].map((skipOutOfScopeDeletions) => {
      const one = contextOf({ source, settings: { skipOutOfScopeDeletions } });
      one.state.setLink(0, { targetId: '7' });
      return one;
    });

    expect(context && expectationOf(context, 0)).toEqual({ kind: 'present', wanted: new Map([['active', 'False']]) });
    expect(skipping && expectationOf(skipping, 0)).toEqual({ kind: 'anything' });
  });

  it('expects no resource of a purged user, unless it had left the scope before', () => {
    const source = new MemorySource('anna');
    source.purge(0);
    const context = contextOf({ source });
    context.state.setLink(0, { targetId: '7' });

    expect(expectationOf(context, 0)).toEqual({ kind: 'absent' });
    context.state.setLink(0, { hasLeftScope: true });
    expect(expectationOf(context, 0)).toMatchObject({ kind: 'present' });
  });
});
