import { beforeAll, describe, expect, it } from '@jest/globals';
import { Bindings } from '../../../../src/directory/database/dynamic-statement.ts';
import { NEVER } from '../../../../src/directory/database/predicate.ts';
import type { RequestFilter } from '../../../../src/directory/requests/domain/request-filter.ts';
import { compileRequestFilter } from '../../../../src/directory/requests/persistence/request-filter.ts';
import { requestsStatement } from '../../../../src/directory/requests/persistence/requests.sql.ts';
import { type EnterpriseId, newId, type RequestId } from '../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { explain } from '../../../support/directory/explain.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';

const ENTRIES = 6_000;
const SECOND_MS = 1_000;
const oldestMs = new Date('2030-01-01T00:00:00Z').getTime();
const moment = (seconds: number) => new Date(oldestMs + seconds * SECOND_MS);

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;
  let ids: RequestId[];

  beforeAll(async () => {
    // One connection, so that the plan mode set for the session applies to EXPLAIN.
    test = await open({ poolSize: 1 });
    enterpriseId = (await givenEnterprise(test.database.stores)).id;
    ids = Array.from({ length: ENTRIES }, () => newId<RequestId>());
    const entries = ids.map((id, second) => {
      const failure = second % 50 === 0 ? ({ status: 409, outcome: 'REFUSED' } as const) : {};
      const userName = second % 50 === 0 ? `user.${second % 1_000}` : null;
      return anEntry(enterpriseId, { id, at: moment(second), userId: `user ${second % 1_000}`, userName, ...failure });
    });
    await test.database.stores.requests.insertMany(entries);
    await test.statements.run({ name: null, text: 'VACUUM ANALYZE request' }, []);
  });

  describe.each(['custom', 'generic'] as const)('by a %s plan', (mode) => {
    it.each<[what: string, filter: RequestFilter, before: number | null]>([
      ['the newest entries', {}, null],
      ['entries after an old one', {}, 300],
      ['an old time range', { from: moment(100), until: moment(140) }, null],
      ['failures', { isFailure: true }, null],
      ['old failures', { isFailure: true, until: moment(2_000) }, null],
      ['the requests for a user', { userId: 'user 7' }, null],
      ['failed requests with a user name', { userName: 'user.50' }, null],
      ['requests for an unknown user name', { userName: 'nobody' }, null],
    ])('%s are read without reading other entries', async (_what, filter, before) => {
      const query = { filter, first: 20, before: before === null ? null : (ids[before] ?? null) };
      const nodes = await explain(test.statements, requestsStatement(enterpriseId, query), mode);

      const read = nodes.filter((node) => node['Relation Name'] === 'request');
      const rows = read.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
      expect(Math.max(...rows)).toBeLessThanOrEqual(42);
    });

    it('a part of a user name is searched in the newest names, then entries are read by id', async () => {
      const query = { filter: { userSearch: 'user.5' }, first: 20, before: null };
      const nodes = await explain(test.statements, requestsStatement(enterpriseId, query), mode);

      const read = nodes.filter((node) => node['Relation Name'] === 'request');
      const rows = read.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
      expect(Math.max(...rows)).toBeLessThanOrEqual(ENTRIES / 50);
      expect(nodes.map((node) => node['Index Name'])).toContain('request_user_name_given');
    });
  });
});

describe('compileRequestFilter', () => {
  const compile = (filter: RequestFilter) => {
    const bindings = new Bindings();
    return compileRequestFilter(filter, bindings, { id: 1 as EnterpriseId, placeholder: bindings.bind(1, 'int') });
  };

  it.each<RequestFilter>([
    { id: 'x' },
    { accessTokenId: 'x' },
    { method: '\u0000' },
    { cause: { status: 400, scimType: null, operation: null, reason: '\ud800' } },
  ])('matches nothing for %j, which PostgreSQL cannot compare', (filter) => {
    expect(compile(filter).text).toBe(NEVER.text);
  });

  it('binds texts, and never puts them into the statement', () => {
    expect(compile({ reason: "x'; --", deviation: 'CAPITAL_OP' }).text).not.toMatch(/--|CAPITAL_OP/);
  });
});
