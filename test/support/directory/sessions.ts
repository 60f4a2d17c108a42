import type { Enterprise } from '../../../src/directory/access/domain/enterprise.ts';
import { PERMISSIONS, type Permission } from '../../../src/directory/access/domain/permission.ts';
import { digestOf } from '../../../src/directory/access/usecase/secrets.ts';
import type { Stores } from '../../../src/directory/storage.ts';
import { UserCache } from '../../../src/directory/users/usecase/user-cache.ts';
import type { UsersSession } from '../../../src/directory/users/usecase/users-session.ts';
import { type AccessTokenId, newId, type RequestId } from '../../../src/kernel/ids.ts';
import { KeyedMutex } from '../../../src/kernel/keyed-mutex.ts';
import { emptyState, type MemoryState } from '../memory/state.ts';
import { memoryStores } from '../memory/stores.ts';

/** A session with the administration token, on stores in memory. */
export function administrationSession(
  state: MemoryState = emptyState(),
): UsersSession<Stores> & { readonly state: MemoryState } {
  return {
    state,
    stores: memoryStores(state),
    clock: () => new Date(),
    requestId: newId<RequestId>(),
    isGateway: false,
    mutex: new KeyedMutex(),
    userCache: new UserCache(),
    authority: { accessToken: null, enterprise: null, permissions: PERMISSIONS, sessionId: null },
  };
}

/** A session with an access token of the enterprise, which is created if it does not exist. */
export async function tokenSession(
  name: string,
  permissions: readonly Permission[],
  state: MemoryState = emptyState(),
): Promise<UsersSession<Stores> & { readonly state: MemoryState; readonly enterprise: Enterprise }> {
  const session = administrationSession(state);
  const { enterprises, accessTokens } = session.stores;
  const enterprise = (await enterprises.findByName(name)) ?? (await enterprises.insert(name, session.clock()));
  const accessToken = {
    id: newId<AccessTokenId>(),
    enterpriseId: enterprise.id,
    name: 'a token',
    permissions,
    createdAt: session.clock(),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    refusals: null,
    successorId: null,
  };
  await accessTokens.insert(accessToken, digestOf(accessToken.id));
  return { ...session, enterprise, authority: { accessToken, enterprise, permissions, sessionId: null } };
}
