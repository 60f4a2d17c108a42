import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import {
  isSortable,
  MAX_SEARCH_WORDS,
  nextSort,
  orderOf,
  parseSearchWords,
  readUsersSearch,
} from '../../../../../src/console/app/pages/users/users-search.ts';
import { USER_COLUMN_NAMES } from '../../../../../src/console/shared/user-columns.ts';
import {
  MAX_SEARCH_WORDS as DIRECTORY_MAX_WORDS,
  searchWords,
} from '../../../../../src/directory/users/domain/search-words.ts';

describe('the URL parameters of the page of users', () => {
  it('contain search, filter, order, columns and the side bar', () => {
    const search = {
      q: 'ann',
      filter: { any: [['title', 'eq', 'x']] },
      sort: '-title',
      columns: ['title'],
      side: false,
    };

    expect(readUsersSearch(search)).toEqual(search);
  });

  it('drop invalid values', () => {
    const search = readUsersSearch({ q: {}, filter: '', sort: 'password', columns: ['password'], side: 'no' });

    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
  });

  it('keep an invalid filter, since without it all users would match', () => {
    for (const filter of [
      'notjson',
      7,
      {
        all: [
          ['active', 'eq', 'false'],
          ['deparment', 'eq', 'Sales'],
        ],
      },
    ]) {
      expect(readUsersSearch({ filter }).filter).toEqual(filter);
    }
  });

  it('list columns in their fixed order', () => {
    expect(readUsersSearch({ columns: ['updatedAt', 'userName', 'userName'] }).columns).toEqual([
      'userName',
      'updatedAt',
    ]);
  });

  it('accept only orders that the directory supports', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const known = (schema.getType('UserOrderField') as GraphQLEnumType).getValues().map(({ name }) => name);
    const orders = USER_COLUMN_NAMES.filter(isSortable).map((column) => orderOf(column).by);

    expect(orders.length).toBeGreaterThan(30);
    expect(orders.filter((by) => !known.includes(by))).toEqual([]);
  });

  it('sort newest first by default, by the indexed ID', () => {
    expect(orderOf(undefined)).toEqual({ by: 'ID', direction: 'DESC' });
    expect(orderOf('-createdAt')).toEqual({ by: 'ID', direction: 'DESC' });
    expect(orderOf('createdAt')).toEqual({ by: 'ID', direction: 'ASC' });
    expect(orderOf('-updatedAt')).toEqual({ by: 'UPDATED_AT', direction: 'DESC' });
  });

  it('cycle through ascending, descending and default order', () => {
    expect([nextSort(undefined, 'title'), nextSort('title', 'title'), nextSort('-title', 'title')]).toEqual([
      'title',
      '-title',
      undefined,
    ]);
  });
});

describe('the words of a search', () => {
  it('are limited to the directory’s maximum', () => {
    const written = Array.from({ length: 12 }, (_, index) => `w${index}`).join('  ');

    expect(MAX_SEARCH_WORDS).toBe(DIRECTORY_MAX_WORDS);
    expect(parseSearchWords(written)).toEqual({ search: 'w0 w1 w2 w3 w4 w5 w6 w7 w8 w9', isTruncated: true });
    expect(parseSearchWords('anna  tremblay ')).toEqual({ search: 'anna tremblay', isTruncated: false });
  });

  it.each([undefined, '', ' \t'])('are none in %j', (written) => {
    expect(parseSearchWords(written)).toEqual({ search: null, isTruncated: false });
  });

  it.each(['\u0085', '\u00a0', '\u1680', '\u2003', '\u2028', '\u202f', '\u3000', '\v', '\f'])(
    'are separated by %j, as in the directory',
    (space) => {
      const written = Array.from({ length: 11 }, (_, index) => `w${index}`).join(space);

      expect(searchWords(parseSearchWords(written).search ?? '')).toHaveLength(MAX_SEARCH_WORDS);
    },
  );
});
