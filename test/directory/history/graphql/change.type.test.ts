import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { revisionToChange } from '../../../../src/directory/history/graphql/change.type.ts';
import { aRevision } from '../a-revision.ts';

describe('revisionToChange', () => {
  it('returns the value of each changed attribute before and after', () => {
    const { fields, erased, user } = revisionToChange(aRevision());

    expect(fields).toEqual([{ name: 'title', before: 'Old', after: 'New' }]);
    expect([erased, user?.version]).toEqual([false, 2]);
  });

  it('returns the last value of every attribute for a deletion', () => {
    const { fields } = revisionToChange(aRevision({ operation: 'DELETE', fields: [] }));

    expect(fields).toContainEqual({ name: 'title', before: 'New', after: null });
    expect(fields.map(({ name }) => name).sort()).toEqual(['active', 'title', 'userName']);
  });

  it('returns only the names of attributes for an erased user', () => {
    const change = revisionToChange(aRevision({ profile: null, previous: null }));

    expect(change).toMatchObject({ erased: true, user: null, fields: [{ name: 'title', before: null, after: null }] });
  });
});
