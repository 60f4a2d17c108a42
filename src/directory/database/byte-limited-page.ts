/** What each row of a page that was cut tells beside itself. */
export interface CutRow {
  /** Rows that the page had before it was cut. */
  readonly found: number;
  /** What it weighs with the rows before it. */
  readonly bytes_so_far: string;
}

/** What a page weighs that was cut. */
export function bytesOf(rows: readonly Partial<CutRow>[]): number {
  return Number(rows.at(-1)?.bytes_so_far ?? 0);
}

/** Whether a page was cut. */
export function isCut(rows: readonly Partial<CutRow>[]): boolean {
  return (rows[0]?.found ?? 0) > rows.length;
}

/**
 * SQL for what a profile weighs, or `NULL` for none: as it is stored, which is about as long as its text and known without
 * a look at it; of one that is stored compressed the text, since it may have a hundred times as many characters.
 */
export function weightOf(profile: string): string {
  return `CASE WHEN pg_column_compression(${profile}) IS NULL THEN pg_column_size(${profile})
    ELSE octet_length(${profile}::text) END`;
}

/**
 * A page that ends before its profiles exceed so many bytes, however few they are then; the first is always there. Rows
 * without a profile stay.
 *
 * @param page SQL whose rows have a `profile`, in their order
 * @param maxBytes the place that stands for how many
 * @param bytes SQL: those of a row `p`
 */
export function cutPage(page: string, maxBytes: string, bytes = weightOf('p.profile')): string {
  return `SELECT c.* FROM (
  SELECT m.*, (count(*) OVER ())::int AS found,
    sum(m.bytes) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS bytes_so_far
  FROM (SELECT p.*, coalesce(${bytes}, 0) AS bytes FROM (
${page}
  ) AS p) AS m
) AS c WHERE c.bytes_so_far = c.bytes OR c.bytes_so_far <= ${maxBytes}`;
}
