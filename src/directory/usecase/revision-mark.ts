import type { RevisionMark } from '../domain/revision.ts';
import type { Session } from './session.ts';

/** Signs a change of a session: by whom and in which request. */
export function markRevision(
  { authority, requestId }: Session,
  change: Pick<RevisionMark, 'at' | 'operation' | 'fields'>,
): RevisionMark {
  return { ...change, accessTokenId: authority.accessToken?.id ?? null, requestId };
}
