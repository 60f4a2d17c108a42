import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { cycleKeyToId, IDLE_MINUTES } from '../../../../src/directory/insight/domain/cycle.ts';
import { EMPTY_TALLY } from '../../../../src/directory/insight/domain/tally.ts';
import { CYCLE_CURSOR, CycleResolver, cycleToType } from '../../../../src/directory/insight/graphql/cycle.type.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const at = new Date('2030-01-01T00:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

const CYCLE = {
  ...EMPTY_TALLY,
  accessTokenId: null,
  minute: at,
  startedAt: at,
  endedAt: at,
  requests: 10,
  reads: 6,
  misses: 4,
  refused: 5,
  failed: 1,
};

describe('cycleToType', () => {
  it('keeps a cycle open until the idle time has passed', () => {
    const isOpenAfter = (minutes: number) => cycleToType(CYCLE, 1 as EnterpriseId, later(minutes)).isOpen;

    expect([isOpenAfter(IDLE_MINUTES - 1), isOpenAfter(IDLE_MINUTES)]).toEqual([true, false]);
  });

  it('does not count reads of unknown users as failures', () => {
    expect(cycleToType(CYCLE, 1 as EnterpriseId, at).failureShare).toBeCloseTo(0.2);
  });
});

describe('CYCLE_CURSOR', () => {
  it('accepts only IDs of cycles', () => {
    expect([cycleKeyToId(CYCLE), 'x'].map(CYCLE_CURSOR.isPosition)).toEqual([true, false]);
  });
});

describe('CycleResolver', () => {
  it('returns no access token for a cycle with the administration token', async () => {
    const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);

    expect(await new CycleResolver().accessToken(cycleToType(CYCLE, enterprise.id, at), context)).toBeNull();
  });
});
