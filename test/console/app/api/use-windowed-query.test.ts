import { describe, expect, it } from '@jest/globals';
import { fetchFullPage, pagesIn, toRowList } from '../../../../src/console/app/api/use-windowed-query.ts';

const list = { pageSize: 50, total: 1000 };

describe('pagesIn', () => {
  it('is only the first page before scrolling', () => {
    expect(pagesIn({ first: 0, last: 20 }, list)).toEqual([0]);
  });

  it('includes 50 rows before and after the visible ones, within the list', () => {
    expect(pagesIn({ first: 480, last: 510 }, list)).toEqual([8, 9, 10, 11]);
    expect(pagesIn({ first: 960, last: 999 }, list)).toEqual([18, 19]);
  });
});

describe('fetchFullPage', () => {
  it('loads the rest of a page that the directory cut short', async () => {
    const requested: object[] = [];
    const page = await fetchFullPage({ after: null, offset: 50, first: 3 }, async (request) => {
      requested.push(request);
      const isFirst = requested.length === 1;
      return { nodes: isFirst ? ['a', 'b'] : ['c'], hasNextPage: true, endCursor: isFirst ? 'b' : 'c' };
    });

    expect(page).toEqual({ nodes: ['a', 'b', 'c'], hasNextPage: true, endCursor: 'c' });
    expect(requested[1]).toEqual({ after: 'b', offset: 52, first: 1 });
  });
});

describe('toRowList', () => {
  const page = (nodes: readonly string[], hasNextPage: boolean) => ({ nodes, hasNextPage, endCursor: null });

  it('finds rows by their index in the whole list', () => {
    const rows = toRowList([undefined, page(['c', 'd'], true)], { firstPage: 3, pageSize: 2, total: 100 });

    expect([6, 8, 9].map((index) => rows.at(index))).toEqual([undefined, 'c', 'd']);
    expect(rows.length).toBe(100);
  });

  it('ends with the last page, whatever the total', () => {
    expect(toRowList([page(['a'], false)], { firstPage: 0, pageSize: 2, total: 100 }).length).toBe(1);
  });

  it('has at least one more row than are loaded when there are more', () => {
    expect(toRowList([page(['a', 'b'], true)], { firstPage: 0, pageSize: 2, total: undefined }).length).toBe(3);
  });
});
