import { describe, expect, it } from '@jest/globals';
import { newProfile } from '../../../src/directory/domain/new-profile.ts';

describe('newProfile', () => {
  it('keeps what is said and has no key for what is not', () => {
    const profile = newProfile({
      userName: 'Ada',
      title: null,
      nickName: '',
      name: { givenName: 'Ada', familyName: null },
      manager: { value: '' },
      emails: [{ value: 'ada@acme.example', type: null }, { value: '' }],
      roles: [],
      ims: null,
    });

    expect(profile).toStrictEqual({
      userName: 'Ada',
      active: true,
      name: { givenName: 'Ada' },
      emails: [{ value: 'ada@acme.example' }],
    });
  });

  it.each([
    [undefined, true],
    [null, true],
    [true, true],
    [false, false],
  ])('reads active %p as %p', (active, expected) => {
    expect(newProfile({ userName: 'Ada', ...(active !== undefined && { active }) }).active).toBe(expected);
  });

  it.each([undefined, null, '', '\t '])('refuses the userName %j', (userName) => {
    expect(() => newProfile(userName === undefined ? {} : { userName })).toThrow(
      expect.objectContaining({ code: 'FIELD_REQUIRED', field: 'userName' }),
    );
  });

  it('lets the last of several primary values win', () => {
    const { roles } = newProfile({
      userName: 'Ada',
      roles: [
        { value: 'a', primary: true },
        { value: 'b', primary: true },
      ],
    });

    expect(roles).toEqual([
      { value: 'a', primary: false },
      { value: 'b', primary: true },
    ]);
  });

  it('keeps a value that has only a type, as it was sent', () => {
    expect(newProfile({ userName: 'Ada', emails: [{ type: 'work' }] }).emails).toEqual([{ type: 'work' }]);
  });
});
