import { enterpriseDeleted } from '../../../src/directory/access/domain/access-faults.ts';
import {
  type AccessToken,
  type AccessTokenStore,
  isLive,
  type LiveAccessToken,
  type TokenRefusals,
} from '../../../src/directory/access/domain/access-token.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { type MemoryState, turn } from './state.ts';

const MINUTE_MS = 60_000;

export function memoryAccessTokens(state: MemoryState): AccessTokenStore {
  const tokensOf = (enterpriseId: EnterpriseId) =>
    state.accessTokens.map(({ token }) => token).filter((token) => token.enterpriseId === enterpriseId);
  const alter = (enterpriseId: EnterpriseId, id: string, change: (token: AccessToken) => AccessToken) => {
    const place = state.accessTokens.findIndex(({ token }) => token.enterpriseId === enterpriseId && token.id === id);
    const entry = state.accessTokens[place];
    if (entry === undefined) return null;
    const token = change(entry.token);
    state.accessTokens[place] = { ...entry, token };
    return token;
  };

  return {
    async findByDigest(digest) {
      await turn();
      const isKept = ({ enterprise }: LiveAccessToken) => state.enterprises.some(({ id }) => id === enterprise.id);
      const found = state.accessTokens.find((entry) => entry.digest === digest.toString('hex'));
      return found && isKept(found) ? { token: found.token, enterprise: found.enterprise } : null;
    },
    async list(enterpriseId) {
      await turn();
      return tokensOf(enterpriseId).sort((a, b) => +b.createdAt - +a.createdAt || (a.id < b.id ? 1 : -1));
    },
    async findMany(enterpriseId, ids) {
      await turn();
      return ids.map((id) => tokensOf(enterpriseId).find((token) => token.id === id) ?? null);
    },
    async insert(token, digest) {
      await turn();
      const enterprise = state.enterprises.find(({ id }) => id === token.enterpriseId);
      if (enterprise === undefined) throw enterpriseDeleted();
      state.accessTokens.push({ token, enterprise, digest: digest.toString('hex') });
    },
    async revoke(enterpriseId, id, at) {
      await turn();
      return alter(enterpriseId, id, (token) => ({ ...token, revokedAt: token.revokedAt ?? at }));
    },
    async rotate({ enterpriseId, oldId, endsAt, newId, createdAt, expiresAt, successorId }, digest) {
      await turn();
      const old = state.accessTokens.find(({ token }) => token.enterpriseId === enterpriseId && token.id === oldId);
      if (old === undefined || !isLive(old.token, createdAt) || old.token.successorId !== successorId) return null;
      const replaced = alter(enterpriseId, oldId, (token) => ({
        ...(endsAt === null ? revoked(token, createdAt) : ending(token, endsAt)),
        successorId: newId,
      }));
      const token = { ...old.token, id: newId, createdAt, expiresAt, lastUsedAt: null, successorId: null };
      state.accessTokens.push({ token, enterprise: old.enterprise, digest: digest.toString('hex') });
      return replaced && { token, replaced };
    },
    async touch(enterpriseId, id, at) {
      await turn();
      const isDue = ({ lastUsedAt }: AccessToken) => lastUsedAt === null || +lastUsedAt < +at - MINUTE_MS;
      alter(enterpriseId, id, (token) => (isDue(token) ? { ...token, lastUsedAt: at } : token));
    },
    async addRefusals(enterpriseId, id, { count, since, last }) {
      await turn();
      alter(enterpriseId, id, (token) => ({ ...token, refusals: added(token.refusals, { count, since, last }) }));
    },
  };
}

function added(before: TokenRefusals | null, { count, since, last }: TokenRefusals): TokenRefusals {
  if (before === null) return { count, since, last };
  return {
    count: before.count + count,
    since: since < before.since ? since : before.since,
    last: last > before.last ? last : before.last,
  };
}

function revoked(token: AccessToken, at: Date): AccessToken {
  return { ...token, revokedAt: at };
}

function ending(token: AccessToken, endsAt: Date): AccessToken {
  return { ...token, expiresAt: token.expiresAt !== null && token.expiresAt < endsAt ? token.expiresAt : endsAt };
}
