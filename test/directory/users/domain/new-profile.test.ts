import { describe, expect, it } from '@jest/globals';
import { newProfile, replacement } from '../../../../src/directory/users/domain/new-profile.ts';

describe('newProfile', () => {
  it('keeps the given attributes and has no key for others', () => {
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
    [null, false],
    [true, true],
    [false, false],
  ])('reads active %p as %p', (active, expected) => {
    expect(newProfile({ userName: 'Ada', ...(active !== undefined && { active }) }).active).toBe(expected);
  });

  it('keeps active on a replacement that leaves it out', () => {
    const before = { userName: 'ada', active: false, title: 'Countess' };

    expect(replacement({ userName: 'Ada' })(before)).toEqual({ userName: 'Ada', active: false });
    expect(replacement({ userName: 'Ada', active: true })(before)).toEqual({ userName: 'Ada', active: true });
  });

  it.each([undefined, null, '', '\t '])('refuses the userName %j', (userName) => {
    expect(() => newProfile(userName === undefined ? {} : { userName })).toThrow(
      expect.objectContaining({ code: 'FIELD_REQUIRED', field: 'userName' }),
    );
  });

  it('keeps the last of several primary values primary', () => {
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

  it('drops values with only type and primary, and other values stay primary', () => {
    const value = { type: 'home', value: 'a@x.example', primary: true };
    const values = {
      emails: [value, { type: 'work', primary: true }, { primary: true }],
      phoneNumbers: [{ type: 'fax' }],
    };

    expect(newProfile({ userName: 'Ada', ...values })).toEqual({ userName: 'Ada', active: true, emails: [value] });
  });

  it('merges equal values and keeps the result primary', () => {
    const one = { type: 'work', value: 'a@x.example' };
    const again = { ...one, type: 'Work', display: 'A' };

    expect(newProfile({ userName: 'Ada', emails: [{ ...one, primary: true }, again] }).emails).toEqual([
      { ...one, primary: true, display: 'A' },
    ]);
    expect(newProfile({ userName: 'Ada', addresses: [{ locality: 'Ulm' }, { locality: 'ULM' }] }).addresses).toEqual([
      { locality: 'Ulm' },
    ]);
  });
});
