import { describe, expect, it } from '@jest/globals';
import {
  allowsOrderedScan,
  countsAll,
} from '../../../../../src/directory/search/persistence/listing/page-strategies.ts';
import { aQuery } from '../../../../support/directory/given.ts';

describe('an ordered scan', () => {
  it('needs one key that an index returns in order, and an offset within its reach', () => {
    expect(allowsOrderedScan(aQuery({ orderBy: [{ by: 'userName', direction: 'DESC' }] }))).toBe(true);
    expect(allowsOrderedScan(aQuery({ orderBy: [{ by: 'title', direction: 'ASC' }] }))).toBe(false);
    expect(allowsOrderedScan(aQuery({ orderBy: [{ by: 'userName', direction: 'DESC' }], offset: 10_000 }))).toBe(false);
  });
});

it('a query for the total alone counts all unless it has a limit', () => {
  expect(countsAll(aQuery({ first: 0 }))).toBe(true);
  expect(countsAll(aQuery({ first: 0, totalUpTo: 10 }))).toBe(false);
});
