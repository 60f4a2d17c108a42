/** @typedef {import('pg').Client} Client */

const INDEXES = `SELECT c.conrelid IS NOT NULL AS "isConstraint", i.indrelid::regclass::text AS "table",
  i.indexrelid::regclass::text AS name, coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid)) AS definition
FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
WHERE i.indrelid = ANY ($1::regclass[]) ORDER BY i.indexrelid`;

/**
 * Takes the indexes off tables that are about to be filled, since building one from what is there costs a fraction of
 * writing into it row by row. Answers how to build them again, as they were, given one connection for each table.
 *
 * @param {Client} client @param {readonly string[]} tables
 */
export async function suspendIndexes(client, tables) {
  const { rows } = await client.query(INDEXES, [tables]);
  for (const { isConstraint, table, name } of rows) {
    await client.query(isConstraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${name}` : `DROP INDEX ${name}`);
  }
  return (/** @type {readonly Client[]} */ clients) =>
    Promise.all(
      tables.map(async (each, place) => {
        for (const { isConstraint, table, name, definition } of rows.filter(({ table }) => table === each)) {
          await clients[place]?.query(
            isConstraint ? `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}` : definition,
          );
        }
      }),
    );
}
