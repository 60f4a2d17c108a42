import { describe, expect, it } from '@jest/globals';
import { digestOf, newSecret } from '../../../../src/directory/access/usecase/secrets.ts';

describe('the secret of an access token', () => {
  it('has 256 random bits behind a prefix by which it is known', () => {
    const secret = newSecret();

    expect(secret).toMatch(/^xmd_[A-Za-z0-9_-]{43}$/);
    expect(newSecret()).not.toBe(secret);
  });

  it('is kept as SHA-256', () => {
    expect(digestOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
