import { describe, expect, it } from '@jest/globals';
import { bearerTokenOf } from '../../src/wire/bearer-token.ts';

describe('bearerTokenOf (RFC 6750 §2.1)', () => {
  it.each(['Bearer secret', 'bearer secret', 'BEARER   secret  '])('reads the token of %p', (header) => {
    expect(bearerTokenOf(header)).toBe('secret');
  });

  it.each([undefined, '', 'Bearer', 'Bearer  ', 'Bearersecret', 'Basic secret', 'Bearer two words', ' Bearer secret'])(
    'reads no token of %p',
    (header) => {
      expect(bearerTokenOf(header)).toBe('');
    },
  );
});
