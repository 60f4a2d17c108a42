/** The columns that `byteLimitedPage` adds to each row. */
export interface ByteLimitedRow {
  /** Rows of the page before it was truncated. */
  readonly found: number;
  /** Bytes of this row and the rows before it. */
  readonly bytes_so_far: string;
}

/** Returns the bytes of a page. */
export function pageBytes(rows: readonly Partial<ByteLimitedRow>[]): number {
  return Number(rows.at(-1)?.bytes_so_far ?? 0);
}

/** Whether a page was truncated. */
export function isTruncated(rows: readonly Partial<ByteLimitedRow>[]): boolean {
  return (rows[0]?.found ?? 0) > rows.length;
}

/**
 * SQL for the bytes of a profile, or NULL for none. `pg_column_size` is about the length of the text and does not read
 * the value; for a compressed value the text is measured, since it can be a hundred times as long.
 */
export function profileBytes(profile: string): string {
  return `CASE WHEN pg_column_compression(${profile}) IS NULL THEN pg_column_size(${profile})
    ELSE octet_length(${profile}::text) END`;
}

/**
 * SQL that truncates a page before its profiles exceed a number of bytes. The first row is always returned, and rows
 * without a profile count 0 bytes.
 *
 * @param page SQL whose rows have a `profile`, in their order
 * @param maxBytes the parameter with the maximum
 * @param bytes SQL for the bytes of a row `p`
 */
export function byteLimitedPage(page: string, maxBytes: string, bytes = profileBytes('p.profile')): string {
  return `SELECT c.* FROM (
  SELECT m.*, (count(*) OVER ())::int AS found,
    sum(m.bytes) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS bytes_so_far
  FROM (SELECT p.*, coalesce(${bytes}, 0) AS bytes FROM (
${page}
  ) AS p) AS m
) AS c WHERE c.bytes_so_far = c.bytes OR c.bytes_so_far <= ${maxBytes}`;
}
