import { describe, expect, it } from '@jest/globals';
import {
  indexedColumn,
  partColumn,
  plainColumn,
  unindexedColumn,
  valueColumn,
  valuesOf,
} from '../../../../src/directory/search/persistence/attribute-column.ts';

describe('the column of an attribute', () => {
  it('is a column of the table if there is one, and otherwise an index key', () => {
    expect(plainColumn('createdAt')).toEqual({ kind: 'instant', sql: 'u.created_at' });
    expect(plainColumn('title')).toEqual({ kind: 'text', sql: `(u.keys->>'title') COLLATE "C"` });
    expect(partColumn('name', 'givenName').sql).toBe(`(u.keys->'name'->>'givenName') COLLATE "C"`);
  });

  it('has a form that an index returns in order, and one that no index does', () => {
    expect(indexedColumn('id').sql).toBe('u.id');
    expect(unindexedColumn('userName').sql).not.toBe(plainColumn('userName').sql);
  });

  it.each([
    () => plainColumn('constructor'),
    () => partColumn('name', "x' OR TRUE --"),
    () => valueColumn('emails', '__proto__'),
    () => valuesOf('title'),
  ])('refuses the name of no attribute: %#', (column) => {
    expect(column).toThrow();
  });
});
