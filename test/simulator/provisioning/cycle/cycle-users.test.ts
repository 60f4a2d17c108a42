import { describe, expect, it } from '@jest/globals';
import { usersOfCycle } from '../../../../src/simulator/provisioning/cycle/cycle-users.ts';
import { createJobState } from '../../../../src/simulator/provisioning/state/job-state.ts';
import { MemorySource } from '../../../support/simulator/source.ts';

describe('usersOfCycle', () => {
  it('counts only remaining users in a continued initial cycle', () => {
    const source = new MemorySource('anna', 'ben', 'cleo');
    const state = createJobState();
    state.setLink(1, { targetId: 'id-1', isSeen: true });

    const { count, indexes } = usersOfCycle({ kind: 'initial', source, state, now: new Date(0) });

    expect([...indexes]).toEqual([0, 2]);
    expect(count).toBe(2);
  });
});
