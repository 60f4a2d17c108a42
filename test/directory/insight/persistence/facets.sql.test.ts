import { describe, expect, it } from '@jest/globals';
import { facetValues } from '../../../../src/directory/insight/persistence/facet-values.ts';
import {
  facetsStatement,
  LIST_FACETS,
  rowsToFacets,
} from '../../../../src/directory/insight/persistence/facets.sql.ts';
import { createStatisticsStore } from '../../../../src/directory/insight/persistence/statistics-store.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { fakeStatements } from '../../../support/directory/fake-statements.ts';

const ENTERPRISE = 1 as EnterpriseId;

describe('rowsToFacets', () => {
  it('counts users without a returned value as others', () => {
    const shared = { field: 'ROLE' as const, total: 10, basis: 9, is_complete: true };
    const rows = [
      { ...shared, value: 'Admin', users: 4 },
      { ...shared, value: 'User', users: 3 },
    ];

    expect(rowsToFacets(['ROLE'], rows)).toEqual([
      {
        field: 'ROLE',
        values: [
          { value: 'Admin', users: 4 },
          { value: 'User', users: 3 },
        ],
        others: 3,
        basis: 9,
        isComplete: true,
      },
    ]);
  });

  it('returns an empty facet for an attribute without rows', () => {
    expect(rowsToFacets(['TITLE'], [])).toEqual([
      { field: 'TITLE', values: [], others: 0, basis: 0, isComplete: true },
    ]);
  });
});

describe('facetsStatement', () => {
  it('binds every value of the query', () => {
    const users = { filter: { userName: { eq: "x'; --" } }, search: [] };

    const { text, values } = facetsStatement(ENTERPRISE, users, { by: ['ROLE'], first: 5 });

    expect(text).not.toContain('--');
    expect(values).toEqual(expect.arrayContaining([ENTERPRISE, ['ROLE'], 5]));
  });
});

describe('facetValues', () => {
  it('selects the requested attributes alone, and ignores unknown ones', () => {
    const sql = facetValues(['TITLE', 'ROLE', "x'" as never]);

    expect(sql).toContain("'{TITLE}'");
    expect(sql).toContain("'ROLE'");
    expect(sql).not.toMatch(/DEPARTMENT|x'/);
  });
});

describe('createStatisticsStore', () => {
  it('reads the facets of all users from the projection', async () => {
    const { statements, runs } = fakeStatements();

    await createStatisticsStore(statements).facets(ENTERPRISE, { by: ['TITLE'], first: 5 });

    expect(runs).toEqual([{ statement: LIST_FACETS, values: [ENTERPRISE, ['TITLE'], 5] }]);
  });
});
