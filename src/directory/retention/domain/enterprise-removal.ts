import type { EnterpriseId } from '../../../kernel/ids.ts';

/** Which rows of a deleted enterprise are removed next. */
export interface RemovalStretch {
  /** The table, one of `tables`. */
  readonly table: string;
  /** Only rows behind this key; `null`: from the first. */
  readonly after: readonly string[] | null;
  /** How many at most. */
  readonly most: number;
}

/** Rows that were removed. */
export interface RemovedStretch {
  readonly removed: number;
  /** The key of the last of them, to go on behind; `null` when there were none. */
  readonly last: readonly string[] | null;
}

/**
 * Removes what deleted enterprises left. Nobody is told of it from the deletion on; but what another process was about to
 * write by then, for two seconds and the time of a statement or two, may still come. Hence everything is gone through
 * several times, at growing intervals, until a day has passed.
 */
export interface EnterpriseRemovalStore {
  /** Everything that holds rows of an enterprise, in the order in which to empty it. */
  readonly tables: readonly string[];
  /** Deleted enterprises that are to be gone through by a moment, `most` at most. */
  due(at: Date, most: number): Promise<readonly EnterpriseId[]>;
  remove(enterpriseId: EnterpriseId, stretch: RemovalStretch): Promise<RemovedStretch>;
  /** Notes that everything was gone through: a day after the deletion for the last time, until then once more later. */
  finishRound(enterpriseId: EnterpriseId, at: Date): Promise<void>;
}
