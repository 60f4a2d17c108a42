import { LRUCache } from 'lru-cache';
import type { AccessTokenId } from '../../../kernel/ids.ts';
import type { AccessToken, AccessTokenStore } from '../domain/access-token.ts';

/** Records that a token was used at a moment. */
export type TrackUse = (token: AccessToken, at: Date) => void;

const MAX_TOKENS = 10_000;
const MINUTE_MS = 60_000;

/**
 * Stores when tokens were last used, with at most one write per token and minute. No request waits for the write; a
 * failed write is dropped, because a use in the next minute writes again.
 */
export function createLastUsedTracker(store: Pick<AccessTokenStore, 'touch'>): TrackUse {
  const written = new LRUCache<AccessTokenId, number>({ max: MAX_TOKENS });

  return ({ id, enterpriseId, lastUsedAt }, at) => {
    const lastMs = Math.max(written.get(id) ?? 0, lastUsedAt?.getTime() ?? 0);
    if (at.getTime() - lastMs < MINUTE_MS) return;
    written.set(id, at.getTime());
    store.touch(enterpriseId, id, at).catch(() => undefined);
  };
}
