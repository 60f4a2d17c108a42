import { describe, expect, it } from '@jest/globals';
import { failureOf, INCOMPATIBLE, INVALID_ANCHOR } from '../../../src/simulator/scim-client/failure.ts';

const response = (status: number, text = '') => ({ status, text, retryAfter: null });

describe('failureOf', () => {
  it('classifies a 404 as an unsupported query, or as a user that no longer exists', () => {
    expect(failureOf('match', response(404)).errorCode).toBe(INCOMPATIBLE);
    expect(failureOf('update', response(404)).errorCode).toBe(INVALID_ANCHOR);
  });

  it.each([
    ['{"detail":"no"}', '400: no'],
    ['<html>', '400: <html>'],
    ['', 'The target answered 400.'],
    ['x'.repeat(900), `400: ${'x'.repeat(500)}`],
  ])('shows the detail of the response, its text, or its status', (text, detail) => {
    expect(failureOf('get', response(400, text)).detail).toBe(detail);
  });

  it('distinguishes a timeout from a broken connection', () => {
    const codes = (['timeout', 'lost', 'unreachable'] as const).map(
      (reason) => failureOf('get', { status: null, reason, detail: '' }).errorCode,
    );

    expect(codes).toEqual(['Timeout', 'WebExceptionProtocolError', 'WebExceptionProtocolError']);
  });
});
