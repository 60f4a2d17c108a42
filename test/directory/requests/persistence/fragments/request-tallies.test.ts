import { expect, it } from '@jest/globals';
import {
  NIL_TOKEN,
  TALLY_REQUESTS,
} from '../../../../../src/directory/requests/persistence/fragments/request-tallies.ts';
import { onDatabase } from '../../../../support/database/databases.ts';

onDatabase((open) => {
  it('tallies requests by minute and access token, and skips GraphQL mutations', async () => {
    const { database, statements } = await open();
    const { id } = await database.stores.enterprises.insert('acme', new Date());
    const rows = [
      ['10:00:01', 'GET', '/Users', 404],
      ['10:00:59', 'POST', '/Users', 429],
      ['10:01:00', 'POST', '/graphql', 400],
    ].map(([time, method, path, status]) => ({ at: `2030-01-01T${time}Z`, method, path, status }));
    const logged = `SELECT $1::int AS enterprise_id, NULL::uuid AS access_token_id, 'REFUSED' AS outcome, entry.*
      FROM jsonb_to_recordset($2::jsonb) AS entry (at timestamptz, method text, path text, status int)`;

    await statements.run({ name: null, text: `WITH logged AS (${logged}), ${TALLY_REQUESTS} SELECT` }, [
      id,
      JSON.stringify(rows),
    ]);

    const text = `SELECT minute, access_token_id = ${NIL_TOKEN} AS is_administration, requests, reads, misses, throttled
      FROM activity_minute WHERE enterprise_id = $1`;
    const minutes = await statements.run<{ minute: string }>({ name: null, text }, [id]);
    expect(minutes.map(({ minute, ...counts }) => ({ minute: new Date(minute).toISOString(), ...counts }))).toEqual([
      {
        minute: '2030-01-01T10:00:00.000Z',
        is_administration: true,
        requests: 2,
        reads: 1,
        misses: 1,
        throttled: 1,
      },
    ]);
  });
});
