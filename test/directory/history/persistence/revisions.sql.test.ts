import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  MAX_REVISIONS_EXAMINED,
  type RevisionPosition,
  type RevisionsPage,
  type RevisionsQuery,
} from '../../../../src/directory/history/domain/history-store.ts';
import { revisionsStatement } from '../../../../src/directory/history/persistence/revisions.sql.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { explain } from '../../../support/directory/explain.ts';
import { aRevisionsQuery, givenEnterprise } from '../../../support/directory/given.ts';

const FILL = `
INSERT INTO revision (enterprise_id, user_id, version, at, created_at, request_id, operation, fields, profile)
SELECT $1::int, $2::uuid, n, to_timestamp(60 * n), to_timestamp(60), gen_random_uuid(),
  CASE WHEN n % 1000 = 1 THEN 'CREATE' WHEN n % 1000 = 2 THEN 'DELETE' ELSE 'UPDATE' END,
  CASE WHEN n <= 5 THEN '{userName,title}' ELSE '{userName}' END::text[], '{"userName": "ada"}'
FROM generate_series(1, $3::int) AS n`;

eachDatabase((open) => {
  let test: TestDatabase;
  let stores: Stores;

  beforeAll(async () => {
    test = await open({ poolSize: 1 });
    stores = test.database.stores;
  });

  describe('many changes', () => {
    /** This number of changes of one user, a minute apart: one creation per 1,000; the oldest 5 change the title. */
    const MANY = 25_000;
    let enterpriseId: EnterpriseId;
    beforeAll(async () => {
      enterpriseId = (await givenEnterprise(stores)).id;
      await test.statements.run({ name: null, text: FILL }, [enterpriseId, newId(), MANY]);
      await test.statements.run({ name: null, text: 'VACUUM ANALYZE revision' }, []);
    });

    it.each<[what: string, query: Partial<RevisionsQuery>, index: string, rows: number]>([
      ['deletions', { operation: 'DELETE' }, 'revision_operation', 21],
      ['creations of a time range', { operation: 'CREATE', from: new Date(1e9) }, 'revision_operation', 8],
      ['changes before a time', { until: new Date(60_000 * 20_000) }, 'revision_at', 21],
      [
        'changes after a position',
        { direction: 'ASC', after: { at: new Date(6e4), sequence: '1' } },
        'revision_at',
        21,
      ],
      ['updates', { operation: 'UPDATE', direction: 'ASC' }, 'revision_at', 23],
      ['changes of an attribute', { field: 'title' }, 'revision_at', MAX_REVISIONS_EXAMINED],
    ])('are found by an index in their order: %s', async (_, query, index, rows) => {
      const { text, values } = revisionsStatement(
        { enterpriseId, userId: null },
        aRevisionsQuery({ first: 20, ...query }),
      );

      for (const mode of ['custom', 'generic'] as const) {
        const nodes = await explain(test.statements, { text, values }, mode);

        const read = nodes.filter((node) => node['Index Name'] === index).map((node) => node['Actual Rows']);
        expect(read).toEqual([rows]);
        const most = Math.max(
          ...nodes.filter((node) => node['Node Type'] === 'Sort').map((node) => node['Actual Rows']),
        );
        expect(most).toBeLessThanOrEqual(21);
        const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
        expect(scans.map((node) => node['Relation Name']).filter((name) => name !== 'erasure')).toEqual([]);
      }
    });

    it('end a page after the maximum number of examined changes, matching or not', async () => {
      const pages: RevisionsPage[] = [];
      let after: RevisionPosition | null = null;
      do {
        const page: RevisionsPage = await stores.history.listOfEnterprise(
          enterpriseId,
          aRevisionsQuery({ first: 3, field: 'title', after }),
        );
        pages.push(page);
        after = page.hasMore ? page.end : null;
      } while (after !== null);

      const seen = pages.map(({ revisions }) => revisions.map(({ version }) => version));
      expect(seen).toEqual([[], [], [5, 4, 3], [2, 1]]);
    });

    it('include the last examined change if it matches', async () => {
      const until = new Date(60_000 * (MAX_REVISIONS_EXAMINED + 5));
      const query = aRevisionsQuery({ field: 'title', until });

      const { revisions, hasMore, end } = await stores.history.listOfEnterprise(enterpriseId, query);

      expect(revisions.map(({ version }) => version)).toEqual([5]);
      expect([hasMore, end?.at]).toEqual([true, new Date(60_000 * 5)]);
    });
  });
});
