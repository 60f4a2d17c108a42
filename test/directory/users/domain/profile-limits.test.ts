import { describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../../../src/directory/users/domain/delta/apply-changes.ts';
import { newProfile, type UserInput } from '../../../../src/directory/users/domain/new-profile.ts';
import { assertCount, assertProfile } from '../../../../src/directory/users/domain/profile-limits.ts';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';

function refusal(input: UserInput): unknown {
  try {
    return newProfile({ userName: 'ada', ...input });
  } catch (error) {
    return error;
  }
}

describe('the limits of a profile', () => {
  it('accept texts of 10,000 characters, and refuse texts beyond 100,000', () => {
    expect(refusal({ title: 'x'.repeat(10_000) })).toHaveProperty('title');
    expect(refusal({ title: 'x'.repeat(100_001) })).toMatchObject({ code: 'INVALID_VALUE', field: 'title' });
  });

  it.each(['userName', 'externalId'])('limit %s in bytes to what an index can store', (field) => {
    expect(refusal({ [field]: 'x'.repeat(1_000) })).toHaveProperty(field);
    expect(refusal({ [field]: 'x'.repeat(1_001) })).toMatchObject({ code: 'INVALID_VALUE', field });
    expect(refusal({ [field]: '語'.repeat(334) })).toMatchObject({ code: 'INVALID_VALUE', field });
  });

  it.each([
    ['a NUL', '\u0000'],
    ['half a surrogate pair', '\ud83d'],
  ])('refuse %s in any attribute, and name the attribute', (_, bad) => {
    expect(refusal({ title: bad })).toMatchObject({ code: 'INVALID_VALUE', field: 'title' });
    expect(refusal({ name: { givenName: `a${bad}` } })).toMatchObject({ field: 'name.givenName' });
    expect(refusal({ emails: [{ value: bad }] })).toMatchObject({ field: 'emails.value' });
    expect(refusal({ userName: bad })).toMatchObject({ field: 'userName' });
  });

  it('limit the whole profile to 100,000 characters', () => {
    const texts = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `${at}`.padEnd(9_000) }));

    expect(refusal({ photos: texts(10) })).toHaveProperty('photos');
    expect(refusal({ photos: texts(6), ims: texts(6) })).toMatchObject({
      code: 'INVALID_VALUE',
      message: expect.stringContaining('100000 characters'),
    });
  });

  it('let a longer profile be changed if it does not grow', () => {
    const profile: UserProfile = {
      userName: 'ada',
      active: true,
      title: 'x'.repeat(90_000),
      locale: 'x'.repeat(90_000),
    };

    expect(applyChanges(profile, { active: null, locale: 'fr' })).toMatchObject({ active: false, locale: 'fr' });
    expect(() => applyChanges(profile, { nickName: 'Ada' })).toThrow('100000 characters');
  });

  it('accept any other character', () => {
    const title = '\u0001\n"\\’😀\u202e\uffff';

    expect(refusal({ title })).toMatchObject({ title });
  });
});

it('a blank userName may stay, but not be set', () => {
  const blank = { userName: '\u200b', active: true };

  expect(() => assertProfile(blank, blank)).not.toThrow();
  expect(() => assertProfile(blank, { userName: 'ada' })).toThrow(expect.objectContaining({ code: 'FIELD_REQUIRED' }));
});

it('an attribute has at most 1,000 values', () => {
  expect(() => assertCount('emails', 1_000)).not.toThrow();
  expect(() => assertCount('emails', 1_001)).toThrow(expect.objectContaining({ field: 'emails' }));
});
