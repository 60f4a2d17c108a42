import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Statements } from '../../../src/directory/database/statements.ts';
import { bucketsOf } from '../../../src/directory/shared/time-buckets.ts';
import { onDatabase } from '../../support/database/databases.ts';

const ZONES = [
  'UTC',
  'America/Toronto',
  'America/St_Johns',
  'America/Santiago',
  'Europe/Paris',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
];

/** Years for which all versions of the time zone database have the same rules. */
const moments = fc.date({ min: new Date('2012-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });

onDatabase((open) => {
  let statements: Statements;
  beforeAll(async () => {
    ({ statements } = await open());
  });

  it('days, weeks and months begin as by date_trunc of PostgreSQL, in every time zone', async () => {
    const cuts = fc.record({
      from: moments,
      timeZone: fc.constantFrom(...ZONES),
      unit: fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const),
    });
    await fc.assert(
      fc.asyncProperty(cuts, async ({ from, timeZone, unit }) => {
        const { starts } = bucketsOf({ from, until: new Date(from.getTime() + 400 * 86_400_000), timeZone, unit }, 400);

        const text = `SELECT bool_and(start = date_trunc($1, start, $2)
          AND date_trunc($1, start - interval '1 ms', $2) < start) AS begins,
          count(DISTINCT date_trunc($1, start, $2))::int AS buckets FROM unnest($3::timestamptz[]) AS s (start)`;
        const rows = await statements.run({ name: 'bucket_starts', text }, [unit.toLowerCase(), timeZone, starts]);

        expect(rows).toEqual([{ begins: true, buckets: starts.length }]);
      }),
      { numRuns: 200 },
    );
  });
});
