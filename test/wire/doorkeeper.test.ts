import { describe, expect, it } from '@jest/globals';
import { Doorkeeper, type Visitor } from '../../src/wire/doorkeeper.ts';
import type { WireError } from '../../src/wire/transport.ts';

const UNKNOWN: WireError = { code: 'UNAUTHENTICATED', message: 'Nobody knows it.', field: null };
const AWAY: WireError = { code: 'UNAVAILABLE', message: 'Nobody is there.', field: null };
const VISITOR: Visitor = { address: '192.0.2.1', key: 't', scope: 'acme' };

/** A directory that says the same of everybody, and counts how often it is asked. */
function directoryThatSays(verdict: WireError | null) {
  const directory = {
    asked: 0,
    look: async () => {
      directory.asked += 1;
      return verdict;
    },
  };
  return directory;
}

describe('Doorkeeper', () => {
  it.each([
    ['whom it let in, for two seconds', null, 2_000],
    ['who is unknown, for one second', UNKNOWN, 1_000],
  ])('remembers %s', async (_case, verdict, forMs) => {
    let nowMs = 1_000;
    const doorkeeper = new Doorkeeper(() => nowMs);
    const directory = directoryThatSays(verdict);

    const answers = [await doorkeeper.admit(VISITOR, directory.look), await doorkeeper.admit(VISITOR, directory.look)];
    nowMs += forMs + 10;
    await doorkeeper.admit(VISITOR, directory.look);

    expect(answers).toEqual([verdict, verdict]);
    expect(directory.asked).toBe(2);
  });

  it('remembers nothing of a directory that could not tell', async () => {
    const doorkeeper = new Doorkeeper();
    const directory = directoryThatSays(AWAY);

    await doorkeeper.admit(VISITOR, directory.look);
    await doorkeeper.admit(VISITOR, directory.look);

    expect(directory.asked).toBe(2);
  });

  it('has everybody counted whose token has ended, one after the other, whom it never takes for a guesser', async () => {
    const doorkeeper = new Doorkeeper();
    const ended: WireError = { code: 'UNAUTHENTICATED', message: 'It expired.', field: 'expiresAt' };
    let [asked, underWay, most] = [0, 0, 0];
    const look = async () => {
      asked += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return ended;
    };

    const together = await Promise.all(Array.from({ length: 30 }, () => doorkeeper.admit(VISITOR, look)));
    const alone = await doorkeeper.admit(VISITOR, look);
    const others: (WireError | null)[] = [];
    for (let at = 0; at < 30; at += 1) others.push(await doorkeeper.admit({ ...VISITOR, key: `old ${at}` }, look));

    expect(new Set([...together, alone, ...others])).toEqual(new Set([ended]));
    expect([asked, most]).toEqual([61, 1]);
  });

  it('asks once for those who come at the same time, and for each scope on its own', async () => {
    const doorkeeper = new Doorkeeper();
    const directory = directoryThatSays(null);

    await Promise.all([
      doorkeeper.admit(VISITOR, directory.look),
      doorkeeper.admit(VISITOR, directory.look),
      doorkeeper.admit({ ...VISITOR, scope: 'other' }, directory.look),
    ]);

    expect(directory.asked).toBe(2);
  });

  it('tells long scopes apart, which any text in an address may be', async () => {
    const doorkeeper = new Doorkeeper();
    const long = 'a'.repeat(20_000);
    const looked: string[] = [];
    const admit = (scope: string) =>
      doorkeeper.admit({ ...VISITOR, scope }, async () => {
        looked.push(scope.slice(-1));
        return null;
      });

    for (const scope of [`${long}1`, `${long}2`, `${long}1`]) await admit(scope);

    expect(looked).toEqual(['1', '2']);
  });

  it('refuses guesses beyond twenty a minute as such, from their address alone, and never a valid token', async () => {
    const doorkeeper = new Doorkeeper();
    const { look } = directoryThatSays(UNKNOWN);
    const guess = (at: number, address = VISITOR.address) =>
      doorkeeper.admit({ ...VISITOR, address, key: `guess ${at}` }, look);

    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 22; at += 1) codes.push((await guess(at))?.code);

    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(20);
    expect(codes.slice(20)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect((await guess(23, '192.0.2.2'))?.code).toBe('UNAUTHENTICATED');
    expect(await doorkeeper.admit(VISITOR, directoryThatSays(null).look)).toBeNull();
  });

  it('asks for one after the other from where too many were wrong', async () => {
    const doorkeeper = new Doorkeeper();
    const { look } = directoryThatSays(UNKNOWN);
    for (let at = 0; at < 21; at += 1) await doorkeeper.admit({ ...VISITOR, key: `guess ${at}` }, look);
    let underWay = 0;
    let most = 0;
    const slow = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return UNKNOWN;
    };

    await Promise.all(Array.from({ length: 5 }, (_, at) => doorkeeper.admit({ ...VISITOR, key: `more ${at}` }, slow)));

    expect(most).toBe(1);
  });
});
