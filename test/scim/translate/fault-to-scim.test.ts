import { describe, expect, it } from '@jest/globals';
import { FAULT_CODES } from '../../../src/kernel/fault.ts';
import { faultToScim, unauthenticated, userNotFound } from '../../../src/scim/translate/fault-to-scim.ts';

function scimFor(code: string) {
  return faultToScim({ code, message: 'The sentence of the directory.', field: null });
}

describe('faultToScim', () => {
  it.each([
    ['UNAUTHENTICATED', 401, null],
    ['ENTERPRISE_NOT_FOUND', 401, null],
    ['FORBIDDEN', 403, null],
    ['USER_NOT_FOUND', 404, null],
    ['USER_NAME_TAKEN', 409, 'uniqueness'],
    ['STALE_VERSION', 412, null],
    ['FIELD_REQUIRED', 400, 'invalidValue'],
    ['INVALID_VALUE', 400, 'invalidValue'],
    ['NO_TARGET', 400, 'noTarget'],
    ['LIMIT_EXCEEDED', 400, 'tooMany'],
    ['RATE_LIMITED', 429, null],
    ['TIMED_OUT', 503, null],
    ['UNAVAILABLE', 503, null],
    ['BAD_USER_INPUT', 400, 'invalidValue'],
    ['INTERNAL_SERVER_ERROR', 500, null],
    ['GRAPHQL_VALIDATION_FAILED', 500, null],
    ['constructor', 500, null],
  ])('translates %s to %d %s', (code, status, scimType) => {
    expect(scimFor(code)).toMatchObject({ status, scimType });
  });

  it('has a sentence for every code', () => {
    for (const code of FAULT_CODES) expect(scimFor(code).detail).toMatch(/\.$/);
  });

  it('passes on the sentence of the directory', () => {
    expect(scimFor('NO_TARGET').detail).toBe('The sentence of the directory.');
  });

  it('does not distinguish an unknown enterprise from an invalid or missing token', () => {
    expect(scimFor('ENTERPRISE_NOT_FOUND')).toEqual(scimFor('UNAUTHENTICATED'));
    expect(unauthenticated()).toEqual(scimFor('UNAUTHENTICATED'));
  });

  it('does not repeat a value of the caller', () => {
    const message = 'userName "alice@acme.example" belongs to another user.';

    expect(faultToScim({ code: 'USER_NAME_TAKEN', message, field: 'userName' }).detail).not.toContain('alice');
    expect(faultToScim({ code: 'BAD_USER_INPUT', message, field: null }).detail).not.toContain('alice');
    expect(faultToScim({ code: 'INTERNAL_SERVER_ERROR', message, field: null }).detail).not.toContain('alice');
  });

  it('tells the client who has a userName, and the request log does not', () => {
    const taken = (owner: string) =>
      faultToScim({
        code: 'USER_NAME_TAKEN',
        message: `userName "alice" belongs to user ${owner}; choose another or change that user.`,
        field: 'userName',
        conflictingUserId: owner,
      });

    expect(taken('0198')).toMatchObject({ status: 409, scimType: 'uniqueness' });
    expect(taken('0198').detail).toMatch(/"alice" belongs to user 0198/);
    expect(taken('0198').reason).toBe(taken('0199').reason);
    expect(taken('0198').reason).not.toMatch(/alice|0198/);
  });

  it('says how to look up a user that does not exist', () => {
    expect(userNotFound()).toMatchObject({ status: 404, scimType: null });
  });
});
