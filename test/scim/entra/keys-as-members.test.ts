import { describe, expect, it } from '@jest/globals';
import { keysAsMembers } from '../../../src/scim/entra/keys-as-members.ts';

describe('keysAsMembers', () => {
  it('returns the same resource when no key is a path', () => {
    const resource = { userName: 'ada', 'foo.bar': 1, 'urn:example:spend:2.0': {} };

    expect(keysAsMembers(resource)).toBe(resource);
  });

  it('merges paths with the same filter into one value and adds it to existing ones', () => {
    const resource = {
      'emails[type eq "work"].value': 'a',
      emails: { value: 'b' },
      'emails[type eq "work" and primary eq true].display': 'C',
      'emails[type eq "work"].display': 'A',
    };

    expect(keysAsMembers(resource)).toEqual({
      emails: [
        { value: 'b' },
        { type: 'work', value: 'a', display: 'A' },
        { type: 'work', primary: true, display: 'C' },
      ],
    });
  });

  it('does not change the resource that was sent', () => {
    const resource = { name: { familyName: 'Byron' }, 'name.givenName': 'Ada' };

    expect(keysAsMembers(resource)).toEqual({ name: { familyName: 'Byron', givenName: 'Ada' } });
    expect(resource.name).toEqual({ familyName: 'Byron' });
  });

  it('keeps a key whose filter has another operator than eq and and', () => {
    const resource = { 'emails[type ne "work"].value': 'a' };

    expect(keysAsMembers(resource)).toBe(resource);
  });
});
