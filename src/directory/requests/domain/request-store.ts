import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { HistoryStores } from '../../history/domain/history-store.ts';
import type { DialectSighting } from './deviation.ts';
import type { FailureGroup, FailuresQuery } from './failures.ts';
import type { RequestEntry, RequestsQuery } from './request-entry.ts';
import type { LeftOut, RequestLogLoss } from './request-log-loss.ts';

/** Keeps the request log. */
export interface RequestStore {
  /** What went beyond the quota of an enterprise so far, as far as this process wrote it. */
  readonly leftOut: LeftOut;
  /** One statement for the whole batch; an entry that is there already is left as it is. */
  insertMany(entries: readonly RequestEntry[]): Promise<void>;
  list(enterpriseId: EnterpriseId, query: RequestsQuery): Promise<readonly RequestEntry[]>;
  /** In the order of `ids`. */
  findMany(enterpriseId: EnterpriseId, ids: readonly RequestId[]): Promise<readonly (RequestEntry | null)[]>;
  /**
   * What was refused or failed, by cause, that with somebody who is still failing before others and then the most frequent
   * first; of more than `MAX_FAILURES` the newest. A read that
   * found nothing (404) is no failure: that is how a client learns that somebody is not here.
   */
  failures(enterpriseId: EnterpriseId, query: FailuresQuery): Promise<readonly FailureGroup[]>;
  /** Every dialect that was ever seen, by name. */
  dialects(enterpriseId: EnterpriseId): Promise<readonly DialectSighting[]>;
  /** The days on which the quota left something out of the log, newest first; `MAX_LOSSES` at most. */
  losses(enterpriseId: EnterpriseId): Promise<readonly RequestLogLoss[]>;
  /** Forgets the oldest entries from before a moment, `most` of them at most; answers how many. */
  prune(enterpriseId: EnterpriseId, before: Date, most: number): Promise<number>;
}

/** The stores of this chapter and those below it. */
export interface RequestsStores extends HistoryStores {
  readonly requests: RequestStore;
}
