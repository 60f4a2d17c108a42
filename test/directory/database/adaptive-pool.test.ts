import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ACCESS_TABLES } from '../../../src/directory/access/persistence/access-tables.ts';
import type { Connection } from '../../../src/directory/database/connection.ts';
import { openPostgres } from '../../../src/directory/database/postgres-connection.ts';
import type { Statement } from '../../../src/directory/database/statements.ts';
import { createDatabase, type ServerDatabase } from '../../support/database/server-database.ts';

const GRANTED = 2;
const WHO = 'SELECT pg_backend_pid() AS pid, $1::int AS at';
const LOOKUP: Statement = { name: 'who', text: WHO, queryClass: 'POINT' };
const CHANGE: Statement = { name: null, text: WHO };

describe('a pool that is granted fewer connections than it is configured for', () => {
  const role = `few_${process.pid}`;
  let server: ServerDatabase;
  let connection: Connection;
  const administer = async (text: string) => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  beforeAll(async () => {
    server = await createDatabase();
    await administer(`CREATE ROLE ${role} LOGIN PASSWORD 'few' CONNECTION LIMIT ${GRANTED}`);
    const url = Object.assign(new URL(server.url), { username: role, password: 'few' });
    const limits = { poolSize: 10, connectTimeoutMs: 5_000, statementTimeoutMs: 10_000 };
    connection = await openPostgres({ entities: ACCESS_TABLES, url: url.href, ...limits });
  });
  afterAll(async () => {
    await connection.close();
    await administer(`DROP ROLE ${role}`);
    await server.drop();
  });

  const run = (statement: Statement, count: number) =>
    Promise.allSettled(
      Array.from({ length: count }, (_, at) => connection.statements.run<{ pid: number; at: number }>(statement, [at])),
    );
  const failures = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.filter(({ status }) => status === 'rejected').length;

  it('executes all changes and lookups over the granted connections', async () => {
    const changes = await run(CHANGE, 40);
    const lookups = [...(await run(LOOKUP, 40)), ...(await run(LOOKUP, 40))];

    expect([failures(changes), failures(lookups)]).toEqual([0, 0]);
  });
});
