import { beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { batchStatement } from '../../../../src/directory/database/batching-executor.ts';
import { FIND_BY_USER_NAME, FIND_USER } from '../../../../src/directory/users/persistence/fragments/find-users.sql.ts';
import { DELETE_USERS, UPDATE_USERS } from '../../../../src/directory/users/persistence/user-changes.sql.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';

const MANY_BY_ID = batchStatement(FIND_USER.text)?.text ?? '';
const MANY_BY_NAME = batchStatement(FIND_BY_USER_NAME.text)?.text ?? '';

type PlanRow = { readonly 'QUERY PLAN': string };

const textOf = (rows: readonly PlanRow[]) => rows.map((row) => row['QUERY PLAN']).join('\n');

/** The generic plan, which PostgreSQL makes without values. */
async function genericPlan(url: string, text: string, values: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET plan_cache_mode = force_generic_plan; PREPARE early AS ${text}`);
    return textOf((await client.query<PlanRow>(`EXPLAIN EXECUTE early (${values})`)).rows);
  } finally {
    await client.end();
  }
}

onDatabase((open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });

  it.each<[string, string, readonly [unknown, unknown], string]>([
    ['changes', UPDATE_USERS.text, ['[]', 8], "'[]', 8"],
    ['deletions', DELETE_USERS.text, ['[]', 8], "'[]', 8"],
    ['lookups by id', MANY_BY_ID, [[1, 1], []], "'{1,1}', '{}'"],
    ['lookups by userName', MANY_BY_NAME, [[1, 1], []], "'{1,1}', '{}'"],
  ])(
    'plans %s by the key while the table is empty, since PostgreSQL may keep the plan',
    async (_what, text, values, written) => {
      const { statements, settings } = test;
      const rows = await statements.run<PlanRow>({ name: null, text: `EXPLAIN ${text}` }, values);
      const plans = [textOf(rows), await genericPlan(settings.url, text, written)];

      for (const plan of plans) {
        expect(plan).toMatch(/Index Scan using directory_user_\w+ on directory_user/);
        expect(plan).not.toMatch(/Seq Scan on directory_user/);
      }
    },
  );
});
