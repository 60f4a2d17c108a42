import { describe, expect, it } from '@jest/globals';
import { IDLE_MINUTES } from '../../../../src/directory/insight/domain/cycle.ts';
import { EMPTY_TALLY } from '../../../../src/directory/insight/domain/tally.ts';
import { LIST_ACTIVITY } from '../../../../src/directory/insight/persistence/activity.sql.ts';
import { LIST_CYCLES, rowToCycle } from '../../../../src/directory/insight/persistence/cycles.sql.ts';
import { createStatisticsStore } from '../../../../src/directory/insight/persistence/statistics-store.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { fakeStatements } from '../../../support/directory/fake-statements.ts';

const ENTERPRISE = 1 as EnterpriseId;
const TIME = '2030-01-01T00:00:00.000Z';

describe('rowToCycle', () => {
  it('converts times, and keeps the counts', () => {
    const row = { ...EMPTY_TALLY, minute: TIME, token: null, started_at: TIME, ended_at: TIME, reads: 2, misses: 1 };

    expect(rowToCycle(row)).toEqual({
      ...EMPTY_TALLY,
      minute: new Date(TIME),
      accessTokenId: null,
      startedAt: new Date(TIME),
      endedAt: new Date(TIME),
      reads: 2,
      misses: 1,
    });
  });
});

describe('LIST_CYCLES', () => {
  it('separates cycles by the idle time of the domain', () => {
    expect(LIST_CYCLES.text).toContain(`interval '${IDLE_MINUTES} minutes'`);
  });
});

describe('createStatisticsStore', () => {
  it('runs no statement for a cycle of an invalid access token', async () => {
    const { statements, runs } = fakeStatements();
    const key = { accessTokenId: 'x' as never, minute: new Date() };

    expect(await createStatisticsStore(statements).findCycle(ENTERPRISE, key)).toBeNull();
    expect(runs).toEqual([]);
  });

  it('reads activity with the end of each bucket at the start of the next', async () => {
    const { statements, runs } = fakeStatements();
    const [first, second, end] = [new Date(0), new Date(1), new Date(2)];

    await createStatisticsStore(statements).activity(ENTERPRISE, { starts: [first, second], end });

    expect(runs).toMatchObject([
      { statement: { text: LIST_ACTIVITY.text }, values: [ENTERPRISE, [first, second], [second, end], end] },
    ]);
  });
});
