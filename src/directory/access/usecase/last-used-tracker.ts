import { LRUCache } from 'lru-cache';
import type { AccessTokenId } from '../../../kernel/ids.ts';
import type { AccessToken, AccessTokenStore } from '../domain/access-token.ts';

const MAX_NOTED = 10_000;
const MINUTE_MS = 60_000;

/**
 * Notes when a token was last used, to the minute, beside the request and never in its way: nobody waits for the
 * write, and one that fails is let go, for the next minute brings another.
 */
export function noteUses(store: Pick<AccessTokenStore, 'touch'>): (token: AccessToken, at: Date) => void {
  const noted = new LRUCache<AccessTokenId, number>({ max: MAX_NOTED });

  return ({ id, enterpriseId, lastUsedAt }, at) => {
    const last = Math.max(noted.get(id) ?? 0, lastUsedAt?.getTime() ?? 0);
    if (at.getTime() - last < MINUTE_MS) return;
    noted.set(id, at.getTime());
    store.touch(enterpriseId, id, at).catch(() => undefined);
  };
}
