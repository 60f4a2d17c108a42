import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { HistoryStores } from '../../history/domain/history-store.ts';
import type { ClientDeviation } from './deviation.ts';
import type { FailureGroup, FailuresQuery } from './failures.ts';
import type { RequestEntry } from './request-entry.ts';
import type { RequestsQuery } from './request-filter.ts';

/** What the request log did not store because an enterprise had reached its quota. */
export interface LeftOut {
  /** Number of bodies of rejected or failed requests. */
  readonly bodies: number;
  /** Number of entries; statistics still count them. */
  readonly entries: number;
}

/** What was not stored on one day. */
export interface RequestLogLoss extends LeftOut {
  /** The start of the day in UTC. */
  readonly day: Date;
}

/** Maximum number of days that `losses` returns. */
export const MAX_LOSSES = 90;

/** Stores the request log. */
export interface RequestStore {
  /** What this process did not store so far because of quotas. */
  readonly leftOut: LeftOut;
  /** Inserts a batch in one statement. An entry with the id of an existing one is ignored. */
  insertMany(entries: readonly RequestEntry[]): Promise<void>;
  /** Newest first. */
  list(enterpriseId: EnterpriseId, query: RequestsQuery): Promise<readonly RequestEntry[]>;
  /** In the order of `ids`; `null` for unknown ones. */
  findMany(enterpriseId: EnterpriseId, ids: readonly RequestId[]): Promise<readonly (RequestEntry | null)[]>;
  /**
   * The newest `MAX_FAILURES` failures, by cause: first groups with a user who is still failing, then groups without a
   * known user, then the others; of each kind the most frequent first. A read that found nothing (404) is not a
   * failure: clients check by reading whether a user exists.
   */
  failures(enterpriseId: EnterpriseId, query: FailuresQuery): Promise<readonly FailureGroup[]>;
  /** Every deviation that a request ever had, by name. */
  deviations(enterpriseId: EnterpriseId): Promise<readonly ClientDeviation[]>;
  /** The days on which the log is incomplete, newest first, `MAX_LOSSES` at most. */
  losses(enterpriseId: EnterpriseId): Promise<readonly RequestLogLoss[]>;
  /** Deletes the oldest entries before a time, `limit` at most; returns how many. */
  prune(enterpriseId: EnterpriseId, before: Date, limit: number): Promise<number>;
}

/** The stores of this chapter and those below it. */
export interface RequestsStores extends HistoryStores {
  readonly requests: RequestStore;
}
