import type { Session } from '../../access/usecase/session.ts';
import type { RevisionMark } from '../domain/revision.ts';

/** Signs a change of a session: by whom and in which request. */
export function markRevision(
  { authority, requestId }: Session,
  change: Pick<RevisionMark, 'at' | 'operation' | 'fields'>,
): RevisionMark {
  return { ...change, accessTokenId: authority.accessToken?.id ?? null, requestId };
}
