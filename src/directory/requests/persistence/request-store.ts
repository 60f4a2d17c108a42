import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { gatherWrites } from '../../database/gather-writes.ts';
import { inOrderOf } from '../../database/in-order-of.ts';
import { StatementNames } from '../../database/statement-names.ts';
import type { Statements } from '../../database/statements.ts';
import { isStoredId } from '../../database/storable.ts';
import type { DialectSighting } from '../domain/deviation.ts';
import type { FailureGroup, FailuresQuery } from '../domain/failures.ts';
import type { RequestEntry, RequestsQuery } from '../domain/request-entry.ts';
import type { LeftOut, RequestLogLoss } from '../domain/request-log-loss.ts';
import type { RequestStore } from '../domain/request-store.ts';
import { type DialectRow, LIST_DIALECTS, rowToSighting } from './deviations.sql.ts';
import { type FailureRow, GROUP_FAILURES, rowToFailureGroup } from './failures.sql.ts';
import { entryToRow, type RequestRow, rowToEntry } from './request-row.ts';
import { LIST_LOSSES } from './request-volume-statements.ts';
import { FIND_REQUESTS, INSERT_REQUESTS, PRUNE_REQUESTS, requestsStatement } from './requests.sql.ts';

/** Beyond the quota entries without their bodies go on for a tenth of it: a loss is seen before all goes. */
const ENTRIES_GO_ON_FOR = 1.1;

/** What the request log takes in. */
export interface RequestLogging {
  /** Of one enterprise on one day; `null`: as much as it likes. */
  readonly bytesPerDay: number | null;
  /** Whether of a request that was refused or failed the `userName` is kept, or a digest of it alone. */
  readonly keepsUserNames: boolean;
}

/** The request log. */
export class SqlRequestStore implements RequestStore {
  private readonly names = new StatementNames();
  /** Of many enterprises at once, too: each alone would have a statement for an entry or two. */
  private readonly write = gatherWrites<RequestEntry>(async (entries) => {
    const json = storableJson(entries.map((entry) => entryToRow(entry, this.logging)));
    const [left] = await this.statements.run<LeftOut>(INSERT_REQUESTS, [json, ...this.limits]);
    this.#leftOut = addLeftOut(this.#leftOut, left ?? NOTHING_LEFT_OUT);
  });

  #leftOut: LeftOut = NOTHING_LEFT_OUT;
  private readonly limits: readonly [withBodies: number | null, atAll: number | null];

  constructor(
    private readonly statements: Statements,
    private readonly logging: RequestLogging,
  ) {
    const { bytesPerDay } = logging;
    this.limits = [bytesPerDay, bytesPerDay && Math.ceil(bytesPerDay * ENTRIES_GO_ON_FOR)];
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
    return inOrderOf(ids, new Map(rows.map((row) => [row.id, rowToEntry(enterpriseId, row)])));
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

  async dialects(enterpriseId: EnterpriseId): Promise<readonly DialectSighting[]> {
    const rows = await this.statements.run<DialectRow>(LIST_DIALECTS, [enterpriseId]);
    return rows.map((row) => rowToSighting(enterpriseId, row));
  }

  async losses(enterpriseId: EnterpriseId): Promise<readonly RequestLogLoss[]> {
    const rows = await this.statements.run<LeftOut & { readonly day: string }>(LIST_LOSSES, [enterpriseId]);
    return rows.map(({ day, bodies, entries }) => ({ day: new Date(day), bodies, entries }));
  }

  async prune(enterpriseId: EnterpriseId, before: Date, most: number): Promise<number> {
    const values = [enterpriseId, before, most];
    const [row] = await this.statements.run<{ readonly pruned: number }>(PRUNE_REQUESTS, values);
    return row?.pruned ?? 0;
  }
}

const NOTHING_LEFT_OUT: LeftOut = { bodies: 0, entries: 0 };

function addLeftOut(a: LeftOut, b: LeftOut): LeftOut {
  return { bodies: a.bodies + b.bodies, entries: a.entries + b.entries };
}

/** In JSON the characters that PostgreSQL has no place for are escapes, so that one look at the text finds them. */
const UNSTORABLE = /\\u(0000|d[89a-f])/;

/** One text that cannot be stored must not cost the whole batch. */
function storableJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return UNSTORABLE.test(json) ? JSON.stringify(rows, storable) : json;
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value;
}
