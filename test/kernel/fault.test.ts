import { describe, expect, it } from '@jest/globals';
import { FAULT_CODES, Fault } from '../../src/kernel/fault.ts';

describe('Fault', () => {
  it('has a code, a message for the admin and the attribute at fault', () => {
    const fault = new Fault('FIELD_REQUIRED', 'Give a userName.', 'userName');

    expect(fault).toBeInstanceOf(Error);
    expect(fault).toMatchObject({
      name: 'Fault',
      code: 'FIELD_REQUIRED',
      message: 'Give a userName.',
      field: 'userName',
    });
  });

  it('keeps its cause', () => {
    const cause = new Error('connection refused');

    expect(new Fault('UNAVAILABLE', 'Try again later.', undefined, { cause }).cause).toBe(cause);
  });

  it('lists each code once', () => {
    expect(new Set(FAULT_CODES).size).toBe(FAULT_CODES.length);
  });
});
