import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { INSTALLATION, type NewLoginSession } from '../../../../src/directory/access/domain/login-session.ts';
import { createLoginSessionStore } from '../../../../src/directory/access/persistence/login-session-store.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { type AccessTokenId, type EnterpriseId, type LoginSessionId, newId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';

const NOON = new Date('2030-01-02T12:00:00.123Z');
const later = (hours: number) => new Date(+NOON + hours * 3_600_000);

function aSession(enterpriseId: EnterpriseId, parts: Partial<NewLoginSession> = {}): NewLoginSession {
  const id = newId<LoginSessionId>();
  const digest = randomBytes(32);
  return { id, enterpriseId, accessTokenId: null, createdAt: NOON, expiresAt: later(12), digest, ...parts };
}

function withoutDigest({ digest: _, ...session }: NewLoginSession) {
  return session;
}

eachStores((open) => {
  let stores: Stores;
  beforeAll(async () => {
    ({ stores } = await open());
  });

  async function arrange() {
    const enterprise = await givenEnterprise(stores);
    const token = {
      id: newId<AccessTokenId>(),
      enterpriseId: enterprise.id,
      name: 'Analysts',
      permissions: ['READ_DIRECTORY'] as const,
      createdAt: NOON,
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: null,
      refusals: null,
      successorId: null,
    };
    await stores.accessTokens.insert(token, randomBytes(32));
    const keep = async (parts: Partial<NewLoginSession> = {}, most = 200) => {
      const session = aSession(enterprise.id, { accessTokenId: token.id, ...parts });
      await stores.sessions.insert(session, most);
      return session;
    };
    const idsAt = async (at: Date) => (await stores.sessions.list(enterprise.id, at, 1000)).map(({ id }) => id);
    return { enterprise, token, keep, idsAt };
  }

  it('finds a session by the digest of its secret, with its access token and enterprise', async () => {
    const { enterprise, token, keep } = await arrange();
    const session = await keep();

    const found = await stores.sessions.findByDigest(session.digest);

    expect(found).toEqual({ session: withoutDigest(session), token, enterprise });
    expect(await stores.sessions.findByDigest(randomBytes(32))).toBeNull();
  });

  it('finds a session of the administration token, without token and enterprise', async () => {
    const session = aSession(INSTALLATION);
    await stores.sessions.insert(session, 200);

    const found = await stores.sessions.findByDigest(session.digest);

    expect(found).toEqual({ session: withoutDigest(session), token: null, enterprise: null });
  });

  it('never takes a session of an enterprise for one of the administration token, whatever its row lacks', async () => {
    const { keep } = await arrange();
    const strangers = [
      await keep({ accessTokenId: null }),
      await keep({ accessTokenId: newId<AccessTokenId>() }),
      await keep({ enterpriseId: INSTALLATION }),
    ];

    const found = await Promise.all(strangers.map(({ digest }) => stores.sessions.findByDigest(digest)));

    expect(found).toEqual([null, null, null]);
  });

  it('lists live sessions, newest first', async () => {
    const { token, enterprise, keep, idsAt } = await arrange();
    const first = await keep();
    const second = await keep({ createdAt: later(1), expiresAt: later(13) });

    expect(await idsAt(later(2))).toEqual([second.id, first.id]);
    expect(await idsAt(later(12))).toEqual([second.id]);
    expect(await stores.sessions.list(enterprise.id, later(2), 1)).toEqual([withoutDigest(second)]);
    await stores.accessTokens.revoke(enterprise.id, token.id, later(3));
    expect(await idsAt(later(4))).toEqual([]);
  });

  it('ends one session, or all of an enterprise, and returns them', async () => {
    const [mine, other] = [await arrange(), await arrange()];
    const [one, two, three] = [await mine.keep(), await mine.keep(), await mine.keep()];
    const theirs = await other.keep();

    expect(await stores.sessions.end(other.enterprise.id, one.id)).toEqual([]);
    expect(await stores.sessions.end(mine.enterprise.id, one.id)).toEqual([one.id]);
    expect(await stores.sessions.findByDigest(one.digest)).toBeNull();
    expect(new Set(await stores.sessions.end(mine.enterprise.id, null))).toEqual(new Set([two.id, three.id]));
    expect(await other.idsAt(NOON)).toEqual([theirs.id]);
  });

  it('keeps only the newest sessions of a token, and all of other tokens', async () => {
    const { keep, idsAt } = await arrange();
    const other = await keep({ accessTokenId: newId<AccessTokenId>() }, 2);
    const opened: NewLoginSession[] = [];
    for (const hours of [1, 2, 3, 4]) {
      opened.push(await keep({ createdAt: later(hours), expiresAt: later(hours + 12) }, 2));
    }

    expect(await idsAt(later(5))).toEqual([opened[3]?.id, opened[2]?.id, other.id]);
  });

  it('deletes up to 100 expired sessions when another is opened', async () => {
    const { keep, idsAt } = await arrange();
    for (let count = 0; count < 103; count += 1) await keep();

    const next = await keep({ createdAt: later(12), expiresAt: later(24) });

    expect(await idsAt(NOON)).toHaveLength(4);
    expect(await idsAt(later(12))).toEqual([next.id]);
  });
});

it('returns null for an unknown digest', async () => {
  const store = createLoginSessionStore({ run: async () => [] });

  expect(await store.findByDigest(Buffer.alloc(32))).toBeNull();
});
