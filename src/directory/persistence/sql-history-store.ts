import type { AccessTokenId, EnterpriseId, RequestId, UserId } from '../../kernel/ids.ts';
import type { HistoryStore, RevisionsQuery } from '../domain/history-store.ts';
import type { Revision, RevisionOperation } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import type { UserField } from '../domain/user-attributes.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import type { UserKey } from '../domain/user-store.ts';
import { FIND_AS_OF, FIND_BY_REQUESTS, LIST_OF_ENTERPRISE, LIST_OF_USER } from './history-statements.ts';
import { inOrderOf } from './in-order-of.ts';
import type { Statements } from './statements.ts';
import { isStoredId } from './storable.ts';

interface RevisionRow {
  readonly user_id: UserId;
  readonly version: number;
  readonly sequence: string;
  readonly at: string;
  readonly created_at: string;
  readonly access_token_id: AccessTokenId | null;
  readonly request_id: RequestId;
  readonly operation: RevisionOperation;
  readonly fields: readonly UserField[];
  readonly profile: UserProfile;
  readonly previous: UserProfile | null;
}

/** A `sequence` that can be one at all. */
const SEQUENCE = /^\d{1,18}$/;

/** The revisions that the statements of the user store leave. */
export class SqlHistoryStore implements HistoryStore {
  constructor(private readonly statements: Statements) {}

  async findAsOf({ enterpriseId, id }: UserKey, at: Date): Promise<User | null> {
    if (!isStoredId(id)) return null;
    const [row] = await this.statements.run<RevisionRow>(FIND_AS_OF, [enterpriseId, id, at]);
    return row === undefined || row.operation === 'DELETE' ? null : rowToUserThen(enterpriseId, row);
  }

  async listOfUser({ enterpriseId, id }: UserKey, { first, before }: RevisionsQuery): Promise<readonly Revision[]> {
    if (!isStoredId(id) || !isSequence(before)) return [];
    const rows = await this.statements.run<RevisionRow>(LIST_OF_USER, [enterpriseId, id, before, first]);
    return rows.map((row) => rowToRevision(enterpriseId, row));
  }

  async listOfEnterprise(enterpriseId: EnterpriseId, { first, before }: RevisionsQuery): Promise<readonly Revision[]> {
    if (!isSequence(before)) return [];
    const rows = await this.statements.run<RevisionRow>(LIST_OF_ENTERPRISE, [enterpriseId, before, first]);
    return rows.map((row) => rowToRevision(enterpriseId, row));
  }

  async findByRequests(enterpriseId: EnterpriseId, ids: readonly RequestId[]): Promise<readonly (Revision | null)[]> {
    const rows = await this.statements.run<RevisionRow>(FIND_BY_REQUESTS, [enterpriseId, ids.filter(isStoredId)]);
    return inOrderOf(ids, new Map(rows.map((row) => [row.request_id, rowToRevision(enterpriseId, row)])));
  }
}

function isSequence(before: string | null): boolean {
  return before === null || SEQUENCE.test(before);
}

function rowToUserThen(enterpriseId: EnterpriseId, row: RevisionRow): User {
  return {
    id: row.user_id,
    enterpriseId,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.at),
    profile: row.profile,
  };
}

function rowToRevision(enterpriseId: EnterpriseId, row: RevisionRow): Revision {
  return {
    sequence: row.sequence,
    enterpriseId,
    userId: row.user_id,
    version: row.version,
    at: new Date(row.at),
    createdAt: new Date(row.created_at),
    accessTokenId: row.access_token_id,
    requestId: row.request_id,
    operation: row.operation,
    fields: row.fields,
    profile: row.profile,
    previous: row.previous,
  };
}
