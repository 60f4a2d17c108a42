import { describe, expect, it } from '@jest/globals';
import { FAULT_CODES, Fault } from '../../src/kernel/fault.ts';

describe('Fault', () => {
  it('carries its code, the sentence for the admin and the attribute to blame', () => {
    const fault = new Fault('FIELD_REQUIRED', 'Give a userName.', 'userName');

    expect(fault).toBeInstanceOf(Error);
    expect(fault).toMatchObject({
      name: 'Fault',
      code: 'FIELD_REQUIRED',
      message: 'Give a userName.',
      field: 'userName',
    });
  });

  it('keeps what caused it', () => {
    const cause = new Error('connection refused');

    expect(new Fault('UNAVAILABLE', 'Try again later.', undefined, { cause }).cause).toBe(cause);
  });

  it('has no code twice', () => {
    expect(new Set(FAULT_CODES).size).toBe(FAULT_CODES.length);
  });
});
