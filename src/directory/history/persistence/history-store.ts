import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { bytesOf, type CutRow, isCut } from '../../database/cut-page.ts';
import { inOrderOf } from '../../database/in-order-of.ts';
import { rowInstant } from '../../database/row-instant.ts';
import { StatementNames } from '../../database/statement-names.ts';
import type { Statements } from '../../database/statements.ts';
import { isStoredId } from '../../database/storable.ts';
import type { Found } from '../../shared/found.ts';
import type { Revision } from '../../users/domain/revision.ts';
import type { User, UserSummary } from '../../users/domain/user.ts';
import type { UserKey } from '../../users/domain/user-store.ts';
import type { UserRow } from '../../users/persistence/fragments/user-row.ts';
import {
  type HistoryStore,
  MAX_REVISIONS_WALKED,
  type PrunedStretch,
  type PruningStretch,
  type RevisionsPage,
  type RevisionsQuery,
} from '../domain/history-store.ts';
import type { FieldProvenance, UserVersion } from '../domain/provenance.ts';
import { profileIn, type RevisionRow, rowToRevision } from './fragments/revision-row.ts';
import { FIND_PROVENANCE, type ProvenanceRow, rowToProvenance } from './provenance.sql.ts';
import { PRUNE_REVISIONS } from './prune-revisions.sql.ts';
import { FIND_AS_OF, FIND_BY_REQUESTS, type RevisionsOf, revisionsStatement } from './revisions.sql.ts';
import { FIND_SUMMARIES, rowToSummary, type SummaryRow } from './user-summary-statement.ts';

const NONE: RevisionsPage = { revisions: [], hasMore: false, end: null, bytes: 0 };

/** A row of a stretch: of a revision that is meant, or of the last one that was looked at. */
interface StretchRow extends RevisionRow, CutRow {
  readonly is_meant: boolean;
  readonly place: string;
}

/** The revisions that the statements of the user store leave. */
export class SqlHistoryStore implements HistoryStore {
  private readonly names = new StatementNames();

  constructor(private readonly statements: Statements) {}

  async findAsOf({ enterpriseId, id }: UserKey, at: Date): Promise<User | null> {
    if (!isStoredId(id)) return null;
    const [row] = await this.statements.run<AsOfRow>(FIND_AS_OF, [enterpriseId, id, at]);
    return row === undefined || row.operation === 'DELETE' ? null : rowToUserThen(enterpriseId, row);
  }

  async listOfUser({ enterpriseId, id }: UserKey, query: RevisionsQuery): Promise<RevisionsPage> {
    return isStoredId(id) ? this.list({ enterpriseId, userId: id }, query) : NONE;
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
    const rows = await this.statements.run<RevisionRow & CutRow>(FIND_BY_REQUESTS, values);
    const found = new Map(rows.map((row) => [row.request_id, rowToRevision(enterpriseId, row)]));
    return { values: inOrderOf(ids, found), bytes: bytesOf(rows), isCut: isCut(rows) };
  }

  async findSummaries(enterpriseId: EnterpriseId, ids: readonly string[]): Promise<readonly (UserSummary | null)[]> {
    const rows = await this.statements.run<SummaryRow>(FIND_SUMMARIES, [enterpriseId, ids.filter(isStoredId)]);
    return inOrderOf(ids, new Map<string, UserSummary>(rows.map((row) => [row.user_id, rowToSummary(row)])));
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

  private async list(of: RevisionsOf, query: RevisionsQuery): Promise<RevisionsPage> {
    const { text, values, ...rest } = revisionsStatement(of, query);
    const rows = await this.statements.run<StretchRow>({ ...this.names.nameFor(text), ...rest }, values);
    const shown = rows.slice(0, query.first);
    const last = shown.at(-1);
    return {
      revisions: shown.filter(({ is_meant }) => is_meant).map((row) => rowToRevision(of.enterpriseId, row)),
      hasMore: (rows[0]?.found ?? 0) > shown.length || Number(last?.place) === MAX_REVISIONS_WALKED,
      end: last ? { at: new Date(last.at), sequence: last.sequence } : null,
      bytes: bytesOf(shown),
    };
  }
}

type AsOfRow = RevisionRow & Pick<UserRow, 'manager_name'>;

function rowToUserThen(enterpriseId: EnterpriseId, row: AsOfRow): User | null {
  const profile = profileIn(row, row.profile);
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
