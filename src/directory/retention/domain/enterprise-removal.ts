import type { EnterpriseId } from '../../../kernel/ids.ts';

/** One batch of rows to remove. */
export interface RemovalBatch {
  /** One of `tables`. */
  readonly table: string;
  /** Only rows after this primary key; `null` for the first batch. */
  readonly after: readonly string[] | null;
  /** Maximum number of rows. */
  readonly limit: number;
}

/** The result of one batch. */
export interface RemovedBatch {
  readonly removed: number;
  /** The primary key of the last row, where the next batch continues; `null` when there was none. */
  readonly last: readonly string[] | null;
}

/**
 * Removes the rows of deleted enterprises, which no reader sees from the deletion on. Another process may still write
 * rows shortly after the deletion, while it has the enterprise cached; rounds therefore repeat at growing intervals for
 * a day.
 */
export interface EnterpriseRemovalStore {
  /** All tables with rows of enterprises, in the order of removal. */
  readonly tables: readonly string[];
  /** Deleted enterprises whose next round is due, `limit` at most. */
  due(at: Date, limit: number): Promise<readonly EnterpriseId[]>;
  remove(enterpriseId: EnterpriseId, batch: RemovalBatch): Promise<RemovedBatch>;
  /** Schedules the next round; a round that ends a day after the deletion, or later, is the last one. */
  finishRound(enterpriseId: EnterpriseId, at: Date): Promise<void>;
}
