import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { type ByteLimitedRow, isTruncated, pageBytes } from '../../database/byte-limited-page.ts';
import { StatementNames } from '../../database/dynamic-statement.ts';
import { alignToIds, isStoredId, rowInstant } from '../../database/row-values.ts';
import type { Statements } from '../../database/statements.ts';
import type { Found } from '../../shared/found.ts';
import type { Revision } from '../../users/domain/revision.ts';
import type { User, UserSummary } from '../../users/domain/user.ts';
import type { UserKey } from '../../users/domain/user-store.ts';
import type { UserRow } from '../../users/persistence/fragments/user-row.ts';
import {
  type FieldProvenance,
  type HistoryStore,
  MAX_REVISIONS_EXAMINED,
  type PruneBatch,
  type PrunedBatch,
  type RevisionsPage,
  type RevisionsQuery,
  type UserVersion,
} from '../domain/history-store.ts';
import { type RevisionRow, rowToRevision, visibleProfile } from './fragments/revision-row.ts';
import { FIND_PROVENANCE, type ProvenanceRow, rowToProvenance } from './provenance.sql.ts';
import { PRUNE_REVISIONS } from './prune-revisions.sql.ts';
import {
  FIND_AS_OF,
  FIND_BY_REQUESTS,
  FIND_SUMMARIES,
  type RevisionsOf,
  revisionsStatement,
  rowToSummary,
  type SummaryRow,
} from './revisions.sql.ts';

const EMPTY_PAGE: RevisionsPage = { revisions: [], hasMore: false, end: null, bytes: 0 };

/** A row of a page: a revision that matches, or the last one that was examined. */
interface RevisionsPageRow extends RevisionRow, ByteLimitedRow {
  readonly matches: boolean;
  readonly ordinal: string;
}

/** Reads revisions from PostgreSQL with one statement per method. */
export function createHistoryStore(statements: Statements): HistoryStore {
  return new Store(statements);
}

class Store implements HistoryStore {
  private readonly names = new StatementNames();

  constructor(private readonly statements: Statements) {}

  async findAsOf({ enterpriseId, id }: UserKey, at: Date): Promise<User | null> {
    if (!isStoredId(id)) return null;
    const [row] = await this.statements.run<AsOfRow>(FIND_AS_OF, [enterpriseId, id, at]);
    return row === undefined || row.operation === 'DELETE' ? null : rowToUserAsOf(enterpriseId, row);
  }

  async listOfUser({ enterpriseId, id }: UserKey, query: RevisionsQuery): Promise<RevisionsPage> {
    return isStoredId(id) ? this.list({ enterpriseId, userId: id }, query) : EMPTY_PAGE;
  }

  listOfEnterprise(enterpriseId: EnterpriseId, query: RevisionsQuery): Promise<RevisionsPage> {
    return this.list({ enterpriseId, userId: null }, query);
  }

  async findByRequests(
    enterpriseId: EnterpriseId,
    ids: readonly RequestId[],
    maxBytes: number,
  ): Promise<Found<Revision>> {
    const values = [enterpriseId, ids.filter(isStoredId), maxBytes];
    const rows = await this.statements.run<RevisionRow & ByteLimitedRow>(FIND_BY_REQUESTS, values);
    const found = new Map(rows.map((row) => [row.request_id, rowToRevision(enterpriseId, row)]));
    return { values: alignToIds(ids, found), bytes: pageBytes(rows), isTruncated: isTruncated(rows) };
  }

  async findSummaries(enterpriseId: EnterpriseId, ids: readonly string[]): Promise<readonly (UserSummary | null)[]> {
    const rows = await this.statements.run<SummaryRow>(FIND_SUMMARIES, [enterpriseId, ids.filter(isStoredId)]);
    return alignToIds(ids, new Map<string, UserSummary>(rows.map((row) => [row.user_id, rowToSummary(row)])));
  }

  async findProvenance(
    enterpriseId: EnterpriseId,
    users: readonly UserVersion[],
  ): Promise<readonly (readonly FieldProvenance[])[]> {
    const stored = users.filter(({ id }) => isStoredId(id));
    const values = [enterpriseId, stored.map(({ id }) => id), stored.map(({ version }) => version)];
    const rows = await this.statements.run<ProvenanceRow>(FIND_PROVENANCE, values);
    const byOrdinal = Map.groupBy(rows, ({ ordinal }) => ordinal);
    return users.map((user) => {
      const found = byOrdinal.get(stored.indexOf(user) + 1) ?? [];
      return found.flatMap((row) => rowToProvenance(enterpriseId, row));
    });
  }

  async prune(enterpriseId: EnterpriseId, { before, after, limit }: PruneBatch): Promise<PrunedBatch> {
    const [row] = await this.statements.run<PrunedBatch>(PRUNE_REVISIONS, [enterpriseId, before, after, limit]);
    return row ?? { pruned: 0, last: null };
  }

  private async list(of: RevisionsOf, query: RevisionsQuery): Promise<RevisionsPage> {
    const { text, values, ...rest } = revisionsStatement(of, query);
    const rows = await this.statements.run<RevisionsPageRow>({ ...this.names.nameFor(text), ...rest }, values);
    const shown = rows.slice(0, query.first);
    const last = shown.at(-1);
    return {
      revisions: shown.filter(({ matches }) => matches).map((row) => rowToRevision(of.enterpriseId, row)),
      hasMore: (rows[0]?.found ?? 0) > shown.length || Number(last?.ordinal) === MAX_REVISIONS_EXAMINED,
      end: last ? { at: new Date(last.at), sequence: last.sequence } : null,
      bytes: pageBytes(shown),
    };
  }
}

type AsOfRow = RevisionRow & Pick<UserRow, 'manager_name'>;

function rowToUserAsOf(enterpriseId: EnterpriseId, row: AsOfRow): User | null {
  const profile = visibleProfile(row, row.profile);
  if (profile === null) return null;
  return {
    id: row.user_id,
    enterpriseId,
    version: row.version,
    createdAt: rowInstant(row.created_at),
    updatedAt: rowInstant(row.at),
    profile,
    managerName: row.manager_name ?? undefined,
  };
}
