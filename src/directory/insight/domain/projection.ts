import type { EnterpriseId } from '../../../kernel/ids.ts';

/** Maximum number of revisions per projection step, so that each step is one short transaction. */
export const REVISIONS_PER_STEP = 500;

/** The result of one projection step. */
export interface ProjectionStep {
  /** Number of projected revisions. A step may project none and only move the horizon that bounds the next one. */
  readonly taken: number;
  /** Whether there are more revisions, so that another step may follow at once. */
  readonly hasMore: boolean;
}

/**
 * Projects revisions onto the statistics and the word index, in the background: revisions of the last seconds may not
 * be projected yet. Each enterprise has a checkpoint, the sequence up to which everything is projected.
 */
export interface Projection {
  /** Projects the next revisions of an enterprise, `limit` at most. May run concurrently in several processes. */
  project(enterpriseId: EnterpriseId, limit: number): Promise<ProjectionStep>;

  /** Enterprises with revisions that are not projected yet, `limit` at most, in random order. */
  listPending(limit: number): Promise<readonly EnterpriseId[]>;

  /** The time of the oldest revision that is not projected yet; `null` when all are projected. */
  projectedUntil(enterpriseId: EnterpriseId): Promise<Date | null>;

  /** The highest sequence of all enterprises, as an opaque text that changes with every revision. Cheap to read. */
  latestSequence(): Promise<string>;
}
