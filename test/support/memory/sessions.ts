import { isLive } from '../../../src/directory/access/domain/access-token.ts';
import type { LoginSession, LoginSessionStore } from '../../../src/directory/access/domain/login-session.ts';
import { type MemoryState, turn } from './state.ts';

export function memorySessions(state: MemoryState): LoginSessionStore {
  const tokenOf = (session: LoginSession) => state.accessTokens.find(({ token }) => token.id === session.accessTokenId);
  const forget = (isMeant: (session: LoginSession) => boolean) => {
    const gone = state.sessions.filter(isMeant);
    for (const session of gone) state.sessions.splice(state.sessions.indexOf(session), 1);
    return gone.map(({ id }) => id);
  };

  return {
    async findByDigest(digest) {
      await turn();
      const found = state.sessions.find((session) => session.digest.equals(digest));
      if (found === undefined) return null;
      const { digest: _, ...session } = found;
      const { token = null, enterprise = null } = tokenOf(session) ?? {};
      return { session, token, enterprise };
    },
    async list(enterpriseId, at, most) {
      await turn();
      const isListed = (session: LoginSession) => {
        const { token = null } = tokenOf(session) ?? {};
        return session.enterpriseId === enterpriseId && session.expiresAt > at && (token === null || isLive(token, at));
      };
      const live = state.sessions.filter(isListed).map(({ digest: _, ...session }) => session);
      return live.reverse().slice(0, most);
    },
    async insert(session, most) {
      await turn();
      const { enterpriseId, accessTokenId, createdAt } = session;
      forget((other) => other.enterpriseId === enterpriseId && other.expiresAt <= createdAt);
      const isAlike = (other: LoginSession) =>
        other.enterpriseId === enterpriseId && other.accessTokenId === accessTokenId;
      const surplus = state.sessions
        .filter(isAlike)
        .toReversed()
        .slice(most - 1);
      forget((other) => surplus.some(({ id }) => id === other.id));
      state.sessions.push(session);
    },
    async end(enterpriseId, id) {
      await turn();
      return forget((session) => session.enterpriseId === enterpriseId && (id === null || session.id === id));
    },
  };
}
