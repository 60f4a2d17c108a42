import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import { isStoredId } from '../../database/row-values.ts';
import type { Statements } from '../../database/statements.ts';
import { FIND_NEWEST, type RevisionRow, rowToRevision } from '../../history/persistence/fragments/revision-row.ts';
import { userNameDigests } from '../../requests/persistence/fragments/user-name-digest.ts';
import type { RevisionMark } from '../../users/domain/revision.ts';
import { userNameKey } from '../../users/domain/user-name-key.ts';
import type { UserKey } from '../../users/domain/user-store.ts';
import type { BegunErasure, EmptyingBatch, ErasureStore } from '../domain/erasure-store.ts';
import {
  BEGIN_ERASURE,
  EMPTY_REQUESTS,
  EMPTY_REVISIONS,
  FINISH_ERASURE,
  IS_ERASURE_PROJECTED,
  LIST_ERASURES,
  LIST_USER_NAMES,
} from './erasure.sql.ts';

/** Erases users in PostgreSQL; each statement is a transaction. */
export function createErasureStore(statements: Statements): ErasureStore {
  return new Store(statements);
}

class Store implements ErasureStore {
  constructor(private readonly statements: Statements) {}

  async begin({ enterpriseId, id }: UserKey, mark: RevisionMark): Promise<BegunErasure | null> {
    if (!isStoredId(id)) return null;
    const values = [enterpriseId, id, mark.at, mark.accessTokenId, mark.requestId];
    await this.statements.run(BEGIN_ERASURE, values);
    const [row] = await this.statements.run<RevisionRow>(FIND_NEWEST, [enterpriseId, id]);
    if (row?.operation !== 'ERASE') return null;
    return { revision: rowToRevision(enterpriseId, row), isPending: row.is_under_erasure };
  }

  async listPending(limit: number): Promise<readonly UserKey[]> {
    const rows = await this.statements.run<ErasureRow>(LIST_ERASURES, [limit]);
    return rows.map(({ enterprise_id, user_id }) => ({ enterpriseId: enterprise_id, id: user_id }));
  }

  async userNamesOf({ enterpriseId, id }: UserKey): Promise<readonly string[]> {
    const rows = await this.statements.run<{ readonly user_name: string }>(LIST_USER_NAMES, [enterpriseId, id]);
    return rows.map(({ user_name }) => user_name);
  }

  async emptyRequests({ enterpriseId, id }: UserKey, batch: EmptyingBatch): Promise<string | null> {
    const { userNames, after, limit } = batch;
    const digests = userNames.flatMap((userName) => userNameDigests(enterpriseId, userName));
    const values = [enterpriseId, id, userNames.map(userNameKey), digests, after, limit];
    const [row] = await this.statements.run<{ readonly id: string }>(EMPTY_REQUESTS, values);
    return row?.id ?? null;
  }

  async isProjected({ enterpriseId, id }: UserKey): Promise<boolean> {
    const values = [enterpriseId, id];
    const [row] = await this.statements.run<{ readonly is_projected: boolean }>(IS_ERASURE_PROJECTED, values);
    return row?.is_projected ?? false;
  }

  async emptyRevisions({ enterpriseId, id }: UserKey, after: number, limit: number): Promise<number | null> {
    const values = [enterpriseId, id, after, limit];
    const [row] = await this.statements.run<{ readonly last: number | null }>(EMPTY_REVISIONS, values);
    return row?.last ?? null;
  }

  async finish({ enterpriseId, id }: UserKey): Promise<void> {
    await this.statements.run(FINISH_ERASURE, [enterpriseId, id]);
  }
}

interface ErasureRow {
  readonly enterprise_id: EnterpriseId;
  readonly user_id: UserId;
}
