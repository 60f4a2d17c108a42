import { describe, expect, it } from '@jest/globals';
import { changedFields } from '../../../../src/directory/users/domain/revision.ts';

const ada = { userName: 'ada', active: true, name: { givenName: 'Ada' }, emails: [{ value: 'a' }, { value: 'b' }] };

describe('changedFields', () => {
  it('names nothing for equal profiles, whatever the order of their keys', () => {
    const { userName, ...rest } = structuredClone(ada);

    expect(changedFields(ada, { ...rest, userName })).toEqual([]);
  });

  it('names what was altered, added and removed', () => {
    const { name: _, ...rest } = ada;

    expect(changedFields(ada, { ...rest, userName: 'Ada', title: 'Countess' })).toEqual(['userName', 'title', 'name']);
  });

  it('looks into values, and minds their order', () => {
    expect(changedFields(ada, { ...ada, emails: [{ value: 'b' }, { value: 'a' }] })).toEqual(['emails']);
    expect(changedFields(ada, { ...ada, emails: [{ value: 'a' }] })).toEqual(['emails']);
    expect(changedFields(ada, { ...ada, name: { givenName: 'Ada', familyName: 'King' } })).toEqual(['name']);
  });

  it('names everything that a new profile has', () => {
    expect(changedFields({}, ada)).toEqual(['userName', 'active', 'name', 'emails']);
  });
});
