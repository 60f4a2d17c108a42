import type { AccessTokenId, EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { RequestEntry, RequestOutcome, RequestStore, RequestsQuery } from '../domain/request-entry.ts';
import { inOrderOf } from './in-order-of.ts';
import { FIND_REQUESTS, INSERT_REQUESTS, requestsStatement } from './request-statements.ts';
import { StatementNames } from './statement-names.ts';
import type { Statements } from './statements.ts';
import { isStoredId } from './storable.ts';

interface RequestRow {
  readonly id: RequestId;
  readonly at: string;
  readonly access_token_id: AccessTokenId | null;
  readonly method: string;
  readonly path: string;
  readonly attributes: readonly string[];
  readonly operation: string | null;
  readonly status: number;
  readonly outcome: RequestOutcome;
  readonly reason: string | null;
  readonly scim_type: string | null;
  readonly duration_ms: number;
  readonly user_id: string | null;
}

/** The request log. */
export class SqlRequestStore implements RequestStore {
  private readonly names = new StatementNames();

  constructor(private readonly statements: Statements) {}

  async insertMany(entries: readonly RequestEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.statements.run(INSERT_REQUESTS, [JSON.stringify(entries.map(entryToRow), storable)]);
  }

  async list(enterpriseId: EnterpriseId, query: RequestsQuery): Promise<readonly RequestEntry[]> {
    const { text, values } = requestsStatement(enterpriseId, query);
    const rows = await this.statements.run<RequestRow>(this.names.nameFor(text), values);
    return rows.map((row) => rowToEntry(enterpriseId, row));
  }

  async findMany(enterpriseId: EnterpriseId, ids: readonly RequestId[]): Promise<readonly (RequestEntry | null)[]> {
    const rows = await this.statements.run<RequestRow>(FIND_REQUESTS, [enterpriseId, ids.filter(isStoredId)]);
    return inOrderOf(ids, new Map(rows.map((row) => [row.id, rowToEntry(enterpriseId, row)])));
  }
}

/** One text that PostgreSQL has no place for must not cost the whole batch. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value;
}

function entryToRow(entry: RequestEntry): RequestRow & { readonly enterprise_id: EnterpriseId } {
  return {
    enterprise_id: entry.enterpriseId,
    id: entry.id,
    at: entry.at.toISOString(),
    access_token_id: entry.accessTokenId,
    method: entry.method,
    path: entry.path,
    attributes: entry.attributes,
    operation: entry.operation,
    status: entry.status,
    outcome: entry.outcome,
    reason: entry.reason,
    scim_type: entry.scimType,
    duration_ms: entry.durationMs,
    user_id: entry.userId,
  };
}

function rowToEntry(enterpriseId: EnterpriseId, row: RequestRow): RequestEntry {
  return {
    enterpriseId,
    id: row.id,
    at: new Date(row.at),
    accessTokenId: row.access_token_id,
    method: row.method,
    path: row.path,
    attributes: row.attributes,
    operation: row.operation,
    status: row.status,
    outcome: row.outcome,
    reason: row.reason,
    scimType: row.scim_type,
    durationMs: row.duration_ms,
    userId: row.user_id,
  };
}
