import DataLoader from 'dataloader';
import type { AccessTokenId, EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { AccessToken } from '../access/domain/access-token.ts';
import type { FieldProvenance, UserVersion } from '../history/domain/provenance.ts';
import type { RequestEntry } from '../requests/domain/request-entry.ts';
import type { Stores } from '../stores.ts';
import type { Revision } from '../users/domain/revision.ts';
import type { User } from '../users/domain/user.ts';
import type { UserSummary } from '../users/domain/user-summary.ts';
import type { PageBytes } from './limits/page-bytes.ts';

/** Gathers what many fields of one operation ask for singly into one statement each, within one enterprise. */
export interface Loaders {
  readonly users: DataLoader<string, User | null>;
  readonly accessTokens: DataLoader<AccessTokenId, AccessToken | null>;
  readonly requests: DataLoader<RequestId, RequestEntry | null>;
  readonly revisionsOfRequests: DataLoader<RequestId, Revision | null>;
  readonly summaries: DataLoader<string, UserSummary | null>;
  readonly provenance: DataLoader<UserVersion, readonly FieldProvenance[] | null>;
}

/** Loaders that see the one enterprise and no other; what they read is bounded by bytes, as pages are. */
export function createLoaders(
  { users, accessTokens, requests, history }: Stores,
  enterpriseId: EnterpriseId,
  bytes: PageBytes,
): Loaders {
  return {
    users: gather((ids) => bytes.readAll((maxBytes) => users.findMany(enterpriseId, ids, maxBytes))),
    accessTokens: gather((ids) => accessTokens.findMany(enterpriseId, ids)),
    requests: gather((ids) => requests.findMany(enterpriseId, ids)),
    revisionsOfRequests: gather((ids) =>
      bytes.readAll((maxBytes) => history.findByRequests(enterpriseId, ids, maxBytes)),
    ),
    summaries: gather((ids) => history.findSummaries(enterpriseId, ids)),
    provenance: gather((versions) => history.findProvenance(enterpriseId, versions)),
  };
}

/** Each key is asked for once a batch. Nothing is kept beyond it: a later mutation of the operation may change it. */
function gather<Key, Value>(
  findMany: (keys: readonly Key[]) => Promise<readonly (Value | null)[]>,
): DataLoader<Key, Value | null> {
  const load = async (keys: readonly Key[]) => {
    const distinct = [...new Set(keys)];
    const values = await findMany(distinct);
    const found = new Map(distinct.map((key, index) => [key, values[index] ?? null]));
    return keys.map((key) => found.get(key) ?? null);
  };
  return new DataLoader(load, { cache: false });
}
