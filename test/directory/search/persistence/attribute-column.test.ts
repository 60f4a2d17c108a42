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
  it('is its own where it has one, and otherwise a key', () => {
    expect(plainColumn('createdAt')).toEqual({ kind: 'instant', sql: 'u.created_at' });
    expect(plainColumn('title')).toEqual({ kind: 'text', sql: `(u.keys->>'title') COLLATE "C"` });
    expect(partColumn('name', 'givenName').sql).toBe(`(u.keys->'name'->>'givenName') COLLATE "C"`);
  });

  it('has a form that an index returns in order, and one that none does', () => {
    expect(indexedColumn('id').sql).toBe('u.id');
    expect(unindexedColumn('userName').sql).not.toBe(plainColumn('userName').sql);
  });

  it.each([
    () => plainColumn('constructor'),
    () => partColumn('name', "x' OR TRUE --"),
    () => valueColumn('emails', '__proto__'),
    () => valuesOf('title'),
  ])('refuses a name that is no attribute: %#', (column) => {
    expect(column).toThrow();
  });
});
