import { describe, expect, it } from '@jest/globals';
import { changedFields } from '../../../../src/directory/users/domain/revision.ts';

const ada = { userName: 'ada', active: true, name: { givenName: 'Ada' }, emails: [{ value: 'a' }, { value: 'b' }] };

describe('changedFields', () => {
  it('is empty for equal profiles, whatever the order of their keys', () => {
    const { userName, ...rest } = structuredClone(ada);

    expect(changedFields(ada, { ...rest, userName })).toEqual([]);
  });

  it('lists changed, added and removed attributes', () => {
    const { name: _, ...rest } = ada;

    expect(changedFields(ada, { ...rest, userName: 'Ada', title: 'Countess' })).toEqual(['userName', 'title', 'name']);
  });

  it('compares values deeply and in order', () => {
    expect(changedFields(ada, { ...ada, emails: [{ value: 'b' }, { value: 'a' }] })).toEqual(['emails']);
    expect(changedFields(ada, { ...ada, emails: [{ value: 'a' }] })).toEqual(['emails']);
    expect(changedFields(ada, { ...ada, name: { givenName: 'Ada', familyName: 'King' } })).toEqual(['name']);
  });

  it('lists all attributes of a new profile', () => {
    expect(changedFields({}, ada)).toEqual(['userName', 'active', 'name', 'emails']);
  });
});
