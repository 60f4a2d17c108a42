import { isLive } from '../../../src/directory/access/domain/access-token.ts';
import {
  INSTALLATION,
  type LoginSession,
  type LoginSessionStore,
  type NewLoginSession,
} from '../../../src/directory/access/domain/login-session.ts';
import { type MemoryState, turn } from './state.ts';

/** Maximum number of expired sessions that an insert deletes. */
const MAX_EXPIRED = 100;

export function memorySessions(state: MemoryState): LoginSessionStore {
  const tokenOf = ({ enterpriseId, accessTokenId }: LoginSession) =>
    state.accessTokens.find(({ token }) => token.enterpriseId === enterpriseId && token.id === accessTokenId);
  const remove = (gone: readonly NewLoginSession[]) => {
    for (const session of gone) state.sessions.splice(state.sessions.indexOf(session), 1);
    return gone.map(({ id }) => id);
  };

  return {
    async findByDigest(digest) {
      await turn();
      const found = state.sessions.find((session) => session.digest.equals(digest));
      if (found === undefined) return null;
      const { digest: _, ...session } = found;
      const owner = tokenOf(session);
      if (owner !== undefined && state.enterprises.some(({ id }) => id === owner.enterprise.id))
        return { session, token: owner.token, enterprise: owner.enterprise };
      const isAdministration = session.enterpriseId === INSTALLATION && session.accessTokenId === null;
      return isAdministration ? { session, token: null, enterprise: null } : null;
    },
    async list(enterpriseId, at, most) {
      await turn();
      const isListed = (session: LoginSession) => {
        const { token = null } = tokenOf(session) ?? {};
        return session.enterpriseId === enterpriseId && session.expiresAt > at && (token === null || isLive(token, at));
      };
      const live = state.sessions.filter(isListed).map(({ digest: _, ...session }) => session);
      return live.sort(newestFirst).slice(0, most);
    },
    async insert(session, most) {
      await turn();
      const { enterpriseId, accessTokenId, createdAt } = session;
      const own = state.sessions.filter((other) => other.enterpriseId === enterpriseId).sort(newestFirst);
      const isExpired = ({ expiresAt }: LoginSession) => expiresAt <= createdAt;
      const alike = own.filter((other) => other.accessTokenId === accessTokenId && !isExpired(other));
      remove([...own.filter(isExpired).slice(-MAX_EXPIRED), ...alike.slice(most - 1)]);
      state.sessions.push(session);
    },
    async end(enterpriseId, id) {
      await turn();
      return remove(
        state.sessions.filter((one) => one.enterpriseId === enterpriseId && (id === null || one.id === id)),
      );
    },
  };
}

function newestFirst(a: LoginSession, b: LoginSession): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1);
}
