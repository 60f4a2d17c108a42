/** How a database would answer a question about users. */
export interface UsersPlan {
  /** The statement, with a place for each value. */
  readonly sql: string;
  /** As the database itself describes it. */
  readonly plan: unknown;
  /** Names of the indexes that it would read. */
  readonly indexes: readonly string[];
  /** Whether no step reads every user of the enterprise. */
  readonly isIndexed: boolean;
  readonly estimatedRows: number;
  /** In the unit of PostgreSQL's planner: about one page read in order. */
  readonly estimatedCost: number;
}
