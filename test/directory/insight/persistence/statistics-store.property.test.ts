import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cycleKeyToId } from '../../../../src/directory/insight/domain/cycle.ts';
import { FACET_FIELDS } from '../../../../src/directory/insight/domain/facet.ts';
import { bucketsOf, TIME_UNITS } from '../../../../src/directory/shared/time-buckets.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { searchWords } from '../../../../src/directory/users/domain/search-words.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase } from '../../../support/database/databases.ts';
import { type Action, histories, perform } from '../../../support/directory/generated-histories.ts';
import { aQuery, givenEnterprise } from '../../../support/directory/given.ts';
import { memoryStores } from '../../../support/memory/stores.ts';
import { projectAll } from './project-all.ts';

/** Time zones whose days start at other times than in UTC, some not at a full hour. */
const ZONES = ['UTC', 'America/Toronto', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland', 'Pacific/Chatham'];

const SEARCHES = ['ada', 'AD', "o'br", 'brien anna', 'smith', 'ünal-', 'x@ac', '@acme', 'acme', 'bob x', '𝒜', 'zz'];

onDatabase((open) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = (await open()).database.stores;
  });

  /** Compares PostgreSQL with the reference implementation in memory. */
  async function compare(
    history: readonly Action[],
    ask: (stores: Stores, enterpriseId: EnterpriseId, end: Date) => Promise<unknown>,
  ): Promise<void> {
    const { id } = await givenEnterprise(stores);
    const memory = memoryStores();
    const end = await perform(history, id, [stores, memory]);
    await projectAll(stores, id, 3);
    expect(await ask(stores, id, end)).toEqual(await ask(memory, id, end));
  }

  const forAnyHistory = (ask: Parameters<typeof compare>[1]) =>
    fc.assert(
      fc.asyncProperty(histories, (history) => compare(history, ask)),
      { numRuns: 25 },
    );

  describe('for any history, projected in any steps', () => {
    it('facets equal a count of all users', async () => {
      await forAnyHistory(({ statistics }, id) => statistics.facets(id, { by: FACET_FIELDS, first: 2 }));
    });

    it('facets of matching users equal a count of them', async () => {
      const users = { filter: { active: { eq: true } }, search: ['a'] };

      await forAnyHistory(({ statistics }, id) => statistics.facetsAmong(id, users, { by: FACET_FIELDS, first: 2 }));
    });

    it('activity equals a count of revisions and requests, in any unit and time zone', async () => {
      await forAnyHistory(({ statistics }, id, end) => {
        const ranges = TIME_UNITS.flatMap((unit) => ZONES.map((timeZone) => ({ unit, timeZone }))).flatMap((cut) => [
          { from: new Date('2030-01-31T23:55:00Z'), until: end, ...cut },
          { from: new Date('2030-01-31T20:00:00Z'), until: new Date('2030-02-01T00:10:30Z'), ...cut },
        ]);
        return Promise.all(
          ranges.map(async (range) => {
            const { buckets, ...rest } = await statistics.activity(id, bucketsOf(range, 5_000));
            return { ...rest, buckets: buckets.toSorted((a, b) => a.from.getTime() - b.from.getTime()) };
          }),
        );
      });
    });

    it('cycles are the bursts of requests between idle times', async () => {
      await forAnyHistory(async ({ statistics }, id) => {
        const cycles = await statistics.cycles(id, { first: 100, before: null });
        const found = await Promise.all(cycles.map((cycle) => statistics.findCycle(id, cycle)));
        expect(found).toEqual(cycles);
        return cycles.toSorted((a, b) => (cycleKeyToId(a) < cycleKeyToId(b) ? 1 : -1));
      });
    });

    it('a word search finds the users that contain the words', async () => {
      await forAnyHistory(async ({ userSearch }, id) => {
        const pages = SEARCHES.map(async (search) => {
          const page = await userSearch.list(id, aQuery({ search: searchWords(search), first: 5 }));
          return [search, page.total, page.hasMore, page.users.map((user) => user.id)];
        });
        return Promise.all(pages);
      });
    });
  });
});
