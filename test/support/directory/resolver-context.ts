import type { Permission } from '../../../src/directory/access/domain/permission.ts';
import { LongPages } from '../../../src/directory/graphql/limits/long-pages.ts';
import { PageBytes } from '../../../src/directory/graphql/limits/page-bytes.ts';
import { createLoad } from '../../../src/directory/graphql/loaders.ts';
import { NO_RESPONSE } from '../../../src/kernel/pending-response.ts';
import { tokenSession } from './sessions.ts';

/** The context of resolvers, on stores in memory; the caller has an access token with these permissions. */
export async function resolverContext(permissions: readonly Permission[]) {
  const session = await tokenSession('acme', permissions);
  const { stores, state, enterprise, requestId } = session;
  const pageBytes = new PageBytes(1e9, () => undefined);
  const context = {
    requestId,
    maxPageSize: 100,
    longPages: new LongPages(1_000),
    response: NO_RESPONSE,
    pageBytes,
    session: async () => session,
    load: createLoad(stores, pageBytes),
    projectNow: async () => undefined,
  };
  return { context, stores, state, enterprise };
}
