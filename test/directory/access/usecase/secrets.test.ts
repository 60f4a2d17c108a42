import { describe, expect, it } from '@jest/globals';
import {
  digestOf,
  isSessionSecret,
  newSessionSecret,
  newTokenSecret,
  sessionDigestOf,
} from '../../../../src/directory/access/usecase/secrets.ts';

describe('the secret of an access token', () => {
  it('has 256 random bits after a prefix', () => {
    const secret = newTokenSecret();

    expect(secret).toMatch(/^xmd_[A-Za-z0-9_-]{43}$/);
    expect(newTokenSecret()).not.toBe(secret);
    expect(isSessionSecret(secret)).toBe(false);
  });

  it('is stored as SHA-256', () => {
    expect(digestOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the secret of a session', () => {
  it('has 256 random bits after a prefix of its own', () => {
    const secret = newSessionSecret();

    expect(secret).toMatch(/^xms_[A-Za-z0-9_-]{43}$/);
    expect(newSessionSecret()).not.toBe(secret);
    expect(isSessionSecret(secret)).toBe(true);
  });

  it('is stored under a digest that depends on the administration token', () => {
    const secret = newSessionSecret();
    const digest = sessionDigestOf(secret, digestOf('one'));

    expect(sessionDigestOf(secret, digestOf('one'))).toEqual(digest);
    expect(sessionDigestOf(secret, digestOf('another'))).not.toEqual(digest);
  });
});
