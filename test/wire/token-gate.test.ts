import { describe, expect, it } from '@jest/globals';
import { type PresentedToken, TokenGate } from '../../src/wire/token-gate.ts';
import type { WireError } from '../../src/wire/transport.ts';

const UNKNOWN: WireError = { code: 'UNAUTHENTICATED', message: 'Unknown token.', field: null };
const AWAY: WireError = { code: 'UNAVAILABLE', message: 'No directory.', field: null };
const TOKEN: PresentedToken = { address: '192.0.2.1', digest: 't', scope: 'acme' };

/** A directory that gives every token one verdict, and counts its calls. */
function directoryAnswering(verdict: WireError | null) {
  const directory = {
    asked: 0,
    verify: async () => {
      directory.asked += 1;
      return verdict;
    },
  };
  return directory;
}

describe('TokenGate', () => {
  it.each([
    ['an accepted token for two seconds', null, 2_000],
    ['an unknown token for one second', UNKNOWN, 1_000],
  ])('caches the verdict on %s', async (_case, verdict, forMs) => {
    let nowMs = 1_000;
    const gate = new TokenGate(() => nowMs);
    const directory = directoryAnswering(verdict);

    const answers = [await gate.admit(TOKEN, directory.verify), await gate.admit(TOKEN, directory.verify)];
    nowMs += forMs + 10;
    await gate.admit(TOKEN, directory.verify);

    expect(answers).toEqual([verdict, verdict]);
    expect(directory.asked).toBe(2);
  });

  it('caches no verdict while the directory is unavailable', async () => {
    const gate = new TokenGate();
    const directory = directoryAnswering(AWAY);

    await gate.admit(TOKEN, directory.verify);
    await gate.admit(TOKEN, directory.verify);

    expect(directory.asked).toBe(2);
  });

  it('verifies an ended token for each request, one after the other, and never counts it as a guess', async () => {
    const gate = new TokenGate();
    const ended: WireError = { code: 'UNAUTHENTICATED', message: 'It expired.', field: 'expiresAt' };
    let [asked, running, most] = [0, 0, 0];
    const verify = async () => {
      asked += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return ended;
    };

    const together = await Promise.all(Array.from({ length: 30 }, () => gate.admit(TOKEN, verify)));
    const alone = await gate.admit(TOKEN, verify);
    const others: (WireError | null)[] = [];
    for (let at = 0; at < 30; at += 1) others.push(await gate.admit({ ...TOKEN, digest: `old ${at}` }, verify));

    expect(new Set([...together, alone, ...others])).toEqual(new Set([ended]));
    expect([asked, most]).toEqual([61, 1]);
  });

  it('verifies a token once for concurrent requests, and apart for each scope', async () => {
    const gate = new TokenGate();
    const directory = directoryAnswering(null);

    await Promise.all([
      gate.admit(TOKEN, directory.verify),
      gate.admit(TOKEN, directory.verify),
      gate.admit({ ...TOKEN, scope: 'other' }, directory.verify),
    ]);

    expect(directory.asked).toBe(2);
  });

  it('distinguishes long scopes, which any URL may hold', async () => {
    const gate = new TokenGate();
    const long = 'a'.repeat(20_000);
    const verified: string[] = [];
    const admit = (scope: string) =>
      gate.admit({ ...TOKEN, scope }, async () => {
        verified.push(scope.slice(-1));
        return null;
      });

    for (const scope of [`${long}1`, `${long}2`, `${long}1`]) await admit(scope);

    expect(verified).toEqual(['1', '2']);
  });

  it('refuses unknown tokens beyond twenty a minute from one address as guesses, and never a valid token', async () => {
    const gate = new TokenGate();
    const { verify } = directoryAnswering(UNKNOWN);
    const guess = (at: number, address = TOKEN.address) =>
      gate.admit({ ...TOKEN, address, digest: `guess ${at}` }, verify);

    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 22; at += 1) codes.push((await guess(at))?.code);

    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(20);
    expect(codes.slice(20)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect((await guess(23, '192.0.2.2'))?.code).toBe('UNAUTHENTICATED');
    expect(await gate.admit(TOKEN, directoryAnswering(null).verify)).toBeNull();
  });

  it('verifies one token at a time for an address beyond the limit', async () => {
    const gate = new TokenGate();
    const { verify } = directoryAnswering(UNKNOWN);
    for (let at = 0; at < 21; at += 1) await gate.admit({ ...TOKEN, digest: `guess ${at}` }, verify);
    let running = 0;
    let most = 0;
    const slow = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return UNKNOWN;
    };

    await Promise.all(Array.from({ length: 5 }, (_, at) => gate.admit({ ...TOKEN, digest: `more ${at}` }, slow)));

    expect(most).toBe(1);
  });
});
