import { describe, expect, it } from '@jest/globals';
import { normaliseResource } from '../../../src/scim/entra/normalise-resource.ts';

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('normaliseResource', () => {
  it('leaves alone what is as RFC 7643 has it', () => {
    const resource = {
      schemas: ['urn:x'],
      userName: 'alice',
      active: true,
      emails: [{ value: 'a', primary: true }],
      [EXTENSION]: { manager: { value: '7' } },
      favouriteColour: 'True',
    };

    expect(normaliseResource(resource)).toEqual(resource);
  });

  it('reads text booleans in any place where a boolean belongs', () => {
    const resource = { Active: 'True', roles: [{ PRIMARY: 'False', type: 'True' }, 'x'], emails: { primary: 'true' } };

    expect(normaliseResource(resource)).toEqual({
      Active: true,
      roles: [{ PRIMARY: false, type: 'True' }, 'x'],
      emails: { primary: true },
    });
  });

  it('takes a bare id as the manager', () => {
    expect(normaliseResource({ [EXTENSION]: { manager: '7' } })).toEqual({ [EXTENSION]: { manager: { value: '7' } } });
    expect(normaliseResource({ manager: '7' })).toEqual({ manager: { value: '7' } });
  });

  it('unwraps roles and keeps their displayName', () => {
    const roles = [{ value: '{"value":"a","displayName":"A"}' }, { value: 'b', displayName: 'B' }, '{"value":"c"}'];

    expect(normaliseResource({ roles }).roles).toMatchObject([
      { value: 'a', display: 'A' },
      { value: 'b', display: 'B' },
      { value: 'c' },
    ]);
  });
});
