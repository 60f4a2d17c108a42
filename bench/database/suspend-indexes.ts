import type pg from 'pg';

/** An index, or the primary key or unique constraint that it belongs to. */
interface Index {
  readonly isConstraint: boolean;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const INDEXES = `SELECT c.conrelid IS NOT NULL AS "isConstraint", i.indrelid::regclass::text AS "table",
  i.indexrelid::regclass::text AS name, coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid)) AS definition
FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
WHERE i.indrelid = ANY ($1::regclass[]) ORDER BY i.indexrelid`;

/** Builds the indexes again, as they were, of each table on a connection of its own. */
type Restore = (clients: readonly pg.Client[]) => Promise<void>;

/**
 * Drops the indexes of tables that are about to be filled: to build an index at the end costs a fraction of keeping it
 * up to date row by row.
 */
export async function suspendIndexes(client: pg.Client, tables: readonly string[]): Promise<Restore> {
  const { rows } = await client.query<Index>(INDEXES, [tables]);
  for (const { isConstraint, table, name } of rows) {
    await client.query(isConstraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${name}` : `DROP INDEX ${name}`);
  }
  return async (clients) => {
    const restore = async (table: string, place: number) => {
      for (const index of rows.filter((row) => row.table === table)) await clients[place]?.query(creationOf(index));
    };
    await Promise.all(tables.map(restore));
  };
}

function creationOf({ isConstraint, table, name, definition }: Index): string {
  return isConstraint ? `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}` : definition;
}
