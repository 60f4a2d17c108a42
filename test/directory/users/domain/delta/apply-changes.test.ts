import { describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../../../../src/directory/users/domain/delta/apply-changes.ts';
import type { UserProfile } from '../../../../../src/directory/users/domain/user-profile.ts';

const ada: UserProfile = {
  userName: 'ada@acme.example',
  active: true,
  title: 'Engineer',
  name: { givenName: 'Ada', familyName: 'King' },
  manager: { value: '42' },
  emails: [{ value: 'ada@acme.example', type: 'work', primary: true }],
};

describe('a single-valued attribute in a delta', () => {
  it('stays as it is if it is left out', () => {
    expect(applyChanges(ada, {})).toEqual(ada);
  });

  it('sets a new value', () => {
    expect(applyChanges(ada, { title: 'Countess' }).title).toBe('Countess');
  });

  it.each([null, ''])('is cleared by %j and then has no key', (nothing) => {
    expect(applyChanges(ada, { title: nothing })).not.toHaveProperty('title');
  });

  it.each([null, '', '  '])('is refused as %j for userName', (nothing) => {
    expect(() => applyChanges(ada, { userName: nothing })).toThrow(
      expect.objectContaining({ code: 'FIELD_REQUIRED', field: 'userName' }),
    );
  });

  it('deactivates by null for active', () => {
    expect(applyChanges(ada, { active: null }).active).toBe(false);
  });
});

describe('name in a delta', () => {
  it('is merged part by part', () => {
    const { name } = applyChanges(ada, { name: { givenName: 'Augusta', familyName: null } });

    expect(name).toEqual({ givenName: 'Augusta' });
  });

  it('is cleared by null', () => {
    expect(applyChanges(ada, { name: null })).not.toHaveProperty('name');
  });

  it('is removed with its last part', () => {
    expect(applyChanges(ada, { name: { givenName: null, familyName: '' } })).not.toHaveProperty('name');
  });

  it('is created with its first part', () => {
    const { name: _, ...nameless } = ada;

    expect(applyChanges(nameless, { name: { formatted: 'Ada King' } }).name).toEqual({ formatted: 'Ada King' });
  });
});

describe('manager in a delta', () => {
  it.each([[null], [{ value: '' }]])('is cleared by %j', (nothing) => {
    expect(applyChanges(ada, { manager: nothing })).not.toHaveProperty('manager');
  });

  it('is replaced by another one', () => {
    expect(applyChanges(ada, { manager: { value: '43' } }).manager).toEqual({ value: '43' });
  });
});

describe('a multi-valued attribute in a delta', () => {
  it('is cleared by null', () => {
    expect(applyChanges(ada, { emails: null })).not.toHaveProperty('emails');
  });

  it('has no key after its last value is removed', () => {
    expect(applyChanges(ada, { emails: [{ remove: {} }] })).not.toHaveProperty('emails');
  });

  it('stays as it is if a later step is refused', () => {
    const before = structuredClone(ada);
    const change = () =>
      applyChanges(ada, {
        title: 'Countess',
        emails: [
          { add: [{ value: 'new@acme.example' }] },
          { set: { where: { type: { eq: 'home' } }, to: { value: 'x' } } },
        ],
      });

    expect(change).toThrow(expect.objectContaining({ code: 'NO_TARGET', field: 'emails' }));
    expect(ada).toEqual(before);
  });
});
