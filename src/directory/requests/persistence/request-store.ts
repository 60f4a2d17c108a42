import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { createBatchWriter } from '../../database/batch-writer.ts';
import { StatementNames } from '../../database/dynamic-statement.ts';
import { alignToIds, isStoredId } from '../../database/row-values.ts';
import type { Statements } from '../../database/statements.ts';
import { isStorableJson, toStorableText } from '../../shared/storable-text.ts';
import type { ClientDeviation } from '../domain/deviation.ts';
import type { FailureGroup, FailuresQuery } from '../domain/failures.ts';
import type { RequestEntry } from '../domain/request-entry.ts';
import type { RequestsQuery } from '../domain/request-filter.ts';
import type { LeftOut, RequestLogLoss, RequestStore } from '../domain/request-store.ts';
import { type ClientDeviationRow, LIST_DEVIATIONS, rowToClientDeviation } from './deviations.sql.ts';
import { type FailureRow, GROUP_FAILURES, rowToFailureGroup } from './failures.sql.ts';
import { entryToRow, type RequestRow, rowToEntry } from './request-row.ts';
import { FIND_REQUESTS, INSERT_REQUESTS, LIST_LOSSES, PRUNE_REQUESTS, requestsStatement } from './requests.sql.ts';

/** Entries without bodies are stored until 110 % of the quota, so that the loss shows before the log ends. */
const ENTRY_LIMIT_FACTOR = 1.1;

/** What the request log stores. */
export interface RequestLogging {
  /** Quota of an enterprise per day; `null` for none. */
  readonly bytesPerDay: number | null;
  /** Whether the `userName` of a request that was rejected or failed is stored, or only a digest of it. */
  readonly keepsUserNames: boolean;
}

/** Stores the request log in PostgreSQL with one statement per method. */
export function createRequestStore(statements: Statements, logging: RequestLogging): RequestStore {
  return new Store(statements, logging);
}

class Store implements RequestStore {
  private readonly names = new StatementNames();
  /** One statement for the batches of all enterprises that arrive in the same tick. */
  private readonly write = createBatchWriter<RequestEntry>(async (entries) => {
    const json = storableJson(entries.map((entry) => entryToRow(entry, this.logging)));
    const [leftOut] = await this.statements.run<LeftOut>(INSERT_REQUESTS, [json, ...this.limits]);
    this.#leftOut = addLeftOut(this.#leftOut, leftOut ?? NOTHING_LEFT_OUT);
  });

  #leftOut: LeftOut = NOTHING_LEFT_OUT;
  /** Bytes per day after which bodies, and then whole entries, are not stored; `null` for no limit. */
  private readonly limits: readonly [bodies: number | null, entries: number | null];

  constructor(
    private readonly statements: Statements,
    private readonly logging: RequestLogging,
  ) {
    const { bytesPerDay } = logging;
    this.limits = [bytesPerDay, bytesPerDay && Math.ceil(bytesPerDay * ENTRY_LIMIT_FACTOR)];
  }

  get leftOut(): LeftOut {
    return this.#leftOut;
  }

  async insertMany(entries: readonly RequestEntry[]): Promise<void> {
    if (entries.length > 0) await this.write(entries);
  }

  async list(enterpriseId: EnterpriseId, query: RequestsQuery): Promise<readonly RequestEntry[]> {
    const { text, values, ...rest } = requestsStatement(enterpriseId, query);
    const statement = { ...this.names.nameFor(text), ...rest };
    const rows = await this.statements.run<RequestRow>(statement, values);
    return rows.map((row) => rowToEntry(enterpriseId, row));
  }

  async findMany(enterpriseId: EnterpriseId, ids: readonly RequestId[]): Promise<readonly (RequestEntry | null)[]> {
    const rows = await this.statements.run<RequestRow>(FIND_REQUESTS, [enterpriseId, ids.filter(isStoredId)]);
    return alignToIds(ids, new Map(rows.map((row) => [row.id, rowToEntry(enterpriseId, row)])));
  }

  async failures(
    enterpriseId: EnterpriseId,
    { from, until, accessTokenId, first }: FailuresQuery,
  ): Promise<readonly FailureGroup[]> {
    if (accessTokenId !== null && !isStoredId(accessTokenId)) return [];
    const values = [enterpriseId, from, until, accessTokenId, first];
    const rows = await this.statements.run<FailureRow>({ ...GROUP_FAILURES, enterpriseId }, values);
    return rows.map((row) => rowToFailureGroup(enterpriseId, row));
  }

  async deviations(enterpriseId: EnterpriseId): Promise<readonly ClientDeviation[]> {
    const rows = await this.statements.run<ClientDeviationRow>(LIST_DEVIATIONS, [enterpriseId]);
    return rows.map((row) => rowToClientDeviation(enterpriseId, row));
  }

  async losses(enterpriseId: EnterpriseId): Promise<readonly RequestLogLoss[]> {
    const rows = await this.statements.run<LeftOut & { readonly day: string }>(LIST_LOSSES, [enterpriseId]);
    return rows.map(({ day, bodies, entries }) => ({ day: new Date(day), bodies, entries }));
  }

  async prune(enterpriseId: EnterpriseId, before: Date, limit: number): Promise<number> {
    const values = [enterpriseId, before, limit];
    const [row] = await this.statements.run<{ readonly pruned: number }>(PRUNE_REQUESTS, values);
    return row?.pruned ?? 0;
  }
}

const NOTHING_LEFT_OUT: LeftOut = { bodies: 0, entries: 0 };

function addLeftOut(a: LeftOut, b: LeftOut): LeftOut {
  return { bodies: a.bodies + b.bodies, entries: a.entries + b.entries };
}

/** A text that PostgreSQL cannot store would fail the whole batch. */
function storableJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return isStorableJson(json) ? json : JSON.stringify(rows, storableValue);
}

function storableValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? toStorableText(value) : value;
}
