import { describe, expect, it } from '@jest/globals';
import { isLive } from '../../../../src/directory/access/domain/access-token.ts';
import { issueAccessToken, revokeAccessToken } from '../../../../src/directory/access/usecase/access-tokens.ts';
import {
  type RotateAccessToken,
  rotateAccessToken,
} from '../../../../src/directory/access/usecase/rotate-access-token.ts';
import { digestOf } from '../../../../src/directory/access/usecase/secrets.ts';
import { newId } from '../../../../src/kernel/ids.ts';
import { tokenSession } from '../../../support/directory/sessions.ts';

const NOON = new Date('2030-01-01T12:00:00Z');
const hours = (count: number) => new Date(+NOON + count * 3_600_000);

async function arrange(expiresAt: Date | null = null) {
  const session = { ...(await tokenSession('acme', ['ADMINISTER'])), clock: () => NOON };
  const issue = { enterprise: 'acme', name: 'Entra', permissions: ['USER_PROVISIONING'], expiresAt } as const;
  const { accessToken: old } = await issueAccessToken(session, issue);
  const rotate = (command: Partial<RotateAccessToken> = {}) =>
    rotateAccessToken(session, { enterprise: 'acme', id: old.id, overlapHours: 24, expiresAt: null, ...command });
  const stored = (id: string) => session.state.accessTokens.find(({ token }) => token.id === id)?.token;
  return { session, old, rotate, stored, issue };
}

describe('rotateAccessToken', () => {
  it('issues a token like the old one, which expires after the overlap', async () => {
    const { session, old, rotate, stored } = await arrange();

    const { secret, accessToken } = await rotate({ expiresAt: hours(1_000) });

    expect(accessToken).toMatchObject({
      name: 'Entra',
      permissions: ['USER_PROVISIONING'],
      createdAt: NOON,
      expiresAt: hours(1_000),
    });
    expect(accessToken.id).not.toBe(old.id);
    expect(stored(old.id)?.expiresAt).toEqual(hours(24));
    expect(session.state.accessTokens.at(-1)?.digest).toBe(digestOf(secret).toString('hex'));
    expect(JSON.stringify(session.state)).not.toContain(secret);
  });

  it.each([1, 720])('accepts an overlap of %i hours', async (overlapHours) => {
    const { old, rotate, stored } = await arrange();

    await rotate({ overlapHours });

    expect(stored(old.id)).toMatchObject({ expiresAt: hours(overlapHours), revokedAt: null });
  });

  it('revokes the old token without an overlap, so that a clock that is set back cannot make it valid again', async () => {
    const { old, rotate, stored } = await arrange();

    await rotate({ overlapHours: 0 });

    const ended = stored(old.id);
    expect(ended).toMatchObject({ expiresAt: null, revokedAt: NOON });
    expect(ended && isLive(ended, hours(-1_000))).toBe(false);
  });

  it('never extends the life of the old token', async () => {
    const { old, rotate, stored } = await arrange(hours(2));

    await rotate();

    expect(stored(old.id)?.expiresAt).toEqual(hours(2));
  });

  it.each<[string, Partial<RotateAccessToken>]>([
    ['overlapHours', { overlapHours: -1 }],
    ['overlapHours', { overlapHours: 721 }],
    ['expiresAt', { expiresAt: NOON }],
  ])('refuses a bad %s: %j', async (field, bad) => {
    const { session, rotate } = await arrange();
    const before = session.state.accessTokens.length;

    await expect(rotate(bad)).rejects.toMatchObject({ code: 'INVALID_VALUE', field });
    expect(session.state.accessTokens).toHaveLength(before);
  });

  it('rejects a token that is revoked or has expired', async () => {
    const { session, old, rotate } = await arrange(hours(1));
    const later = { ...session, clock: () => hours(1) };
    const command = { enterprise: 'acme', id: old.id, overlapHours: 1, expiresAt: null };
    await expect(rotateAccessToken(later, command)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'id' });

    await revokeAccessToken(session, { enterprise: 'acme', id: old.id });

    await expect(rotate()).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'id' });
  });

  it('returns the old token with its expiry or revocation', async () => {
    const { old, rotate } = await arrange();

    expect((await rotate()).replaced).toMatchObject({ id: old.id, expiresAt: hours(24), revokedAt: null });
  });

  it('rejects a token that was rotated already, until its successor is revoked', async () => {
    const { session, old, rotate, stored } = await arrange();
    const { accessToken } = await rotate();

    const again = rotate();

    await expect(again).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'id' });
    await expect(again).rejects.toThrow(accessToken.id);
    await revokeAccessToken(session, { enterprise: 'acme', id: accessToken.id });
    const { accessToken: other } = await rotate();
    expect(stored(old.id)?.successorId).toBe(other.id);
  });

  it('does not find a token of another enterprise, nor an invalid ID', async () => {
    const { session, rotate } = await arrange();
    const other = await tokenSession('other', ['ADMINISTER'], session.state);
    const theirs = other.authority.accessToken?.id ?? '';

    for (const id of [theirs, newId<string>(), 'x']) {
      await expect(rotate({ id })).rejects.toMatchObject({ code: 'ACCESS_TOKEN_NOT_FOUND' });
    }
  });

  it('is refused when the enterprise has 100 live tokens', async () => {
    const { session, rotate, issue } = await arrange();
    for (let n = 0; n < 98; n += 1) await issueAccessToken(session, issue);

    await expect(rotate()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('requires ADMINISTER', async () => {
    const { session, old } = await arrange();
    const others = await tokenSession('acme', ['USER_PROVISIONING', 'MANAGE_USERS', 'READ_DIRECTORY'], session.state);
    const command = { enterprise: 'acme', id: old.id, overlapHours: 1, expiresAt: null };

    await expect(rotateAccessToken(others, command)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
