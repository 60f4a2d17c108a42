import type { EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { Found } from '../domain/found.ts';
import type {
  HistoryStore,
  PrunedStretch,
  PruningStretch,
  RevisionsPage,
  RevisionsQuery,
} from '../domain/history-store.ts';
import type { FieldProvenance, UserVersion } from '../domain/provenance.ts';
import type { Revision } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import type { UserKey } from '../domain/user-store.ts';
import { bytesOf, type CutRow, isCut } from './cut-page.ts';
import {
  FIND_AS_OF,
  FIND_BY_REQUESTS,
  LIST_DELETIONS,
  LIST_OF_ENTERPRISE,
  LIST_OF_USER,
} from './history-statements.ts';
import { inOrderOf } from './in-order-of.ts';
import { FIND_PROVENANCE, type ProvenanceRow, rowToProvenance } from './provenance-statements.ts';
import { PRUNE_REVISIONS } from './prune-revisions-statement.ts';
import { profileIn, type RevisionRow, rowToRevision } from './revision-row.ts';
import { rowInstant } from './row-instant.ts';
import type { Statement, Statements } from './statements.ts';
import { isStoredId } from './storable.ts';

/** A `sequence` that can be one at all. */
const SEQUENCE = /^\d{1,18}$/;

const NONE: RevisionsPage = { revisions: [], hasMore: false, bytes: 0 };

/** The revisions that the statements of the user store leave. */
export class SqlHistoryStore implements HistoryStore {
  constructor(private readonly statements: Statements) {}

  async findAsOf({ enterpriseId, id }: UserKey, at: Date): Promise<User | null> {
    if (!isStoredId(id)) return null;
    const [row] = await this.statements.run<RevisionRow>(FIND_AS_OF, [enterpriseId, id, at]);
    return row === undefined || row.operation === 'DELETE' ? null : rowToUserThen(enterpriseId, row);
  }

  async listOfUser({ enterpriseId, id }: UserKey, query: RevisionsQuery): Promise<RevisionsPage> {
    return isStoredId(id) ? this.list(LIST_OF_USER, [enterpriseId, id], query) : NONE;
  }

  listOfEnterprise(enterpriseId: EnterpriseId, query: RevisionsQuery): Promise<RevisionsPage> {
    return this.list(LIST_OF_ENTERPRISE, [enterpriseId], query);
  }

  listDeletions(enterpriseId: EnterpriseId, query: RevisionsQuery): Promise<RevisionsPage> {
    return this.list(LIST_DELETIONS, [enterpriseId], query);
  }

  async findByRequests(
    enterpriseId: EnterpriseId,
    ids: readonly RequestId[],
    maxBytes: number,
  ): Promise<Found<Revision>> {
    const values = [enterpriseId, ids.filter(isStoredId), maxBytes];
    const rows = await this.statements.run<RevisionRow & CutRow>(FIND_BY_REQUESTS, values);
    const found = new Map(rows.map((row) => [row.request_id, rowToRevision(enterpriseId, row)]));
    return { values: inOrderOf(ids, found), bytes: bytesOf(rows), isCut: isCut(rows) };
  }

  async findProvenance(
    enterpriseId: EnterpriseId,
    users: readonly UserVersion[],
  ): Promise<readonly (readonly FieldProvenance[])[]> {
    const stored = users.filter(({ id }) => isStoredId(id));
    const values = [enterpriseId, stored.map(({ id }) => id), stored.map(({ version }) => version)];
    const rows = await this.statements.run<ProvenanceRow>(FIND_PROVENANCE, values);
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return users.map((user) => {
      const found = byPlace.get(stored.indexOf(user) + 1) ?? [];
      return found.flatMap((row) => rowToProvenance(enterpriseId, row));
    });
  }

  async prune(enterpriseId: EnterpriseId, { before, after, most }: PruningStretch): Promise<PrunedStretch> {
    const [row] = await this.statements.run<PrunedStretch>(PRUNE_REVISIONS, [enterpriseId, before, after, most]);
    return row ?? { pruned: 0, last: null };
  }

  /** @param of whose revisions: the enterprise first */
  private async list(
    statement: Statement,
    of: readonly [EnterpriseId, ...string[]],
    { first, before, maxBytes }: RevisionsQuery,
  ): Promise<RevisionsPage> {
    if (!isSequence(before)) return NONE;
    const [enterpriseId] = of;
    const values = [...of, before, first + 1, maxBytes];
    const rows = await this.statements.run<RevisionRow & CutRow>({ ...statement, enterpriseId }, values);
    const shown = rows.slice(0, first);
    const revisions = shown.map((row) => rowToRevision(enterpriseId, row));
    return { revisions, hasMore: (rows[0]?.found ?? 0) > revisions.length, bytes: bytesOf(shown) };
  }
}

function isSequence(before: string | null): boolean {
  return before === null || SEQUENCE.test(before);
}

function rowToUserThen(enterpriseId: EnterpriseId, row: RevisionRow): User | null {
  const profile = profileIn(row, row.profile);
  if (profile === null) return null;
  return {
    id: row.user_id,
    enterpriseId,
    version: row.version,
    createdAt: rowInstant(row.created_at),
    updatedAt: rowInstant(row.at),
    profile,
  };
}
