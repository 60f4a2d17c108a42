import { beforeEach, describe, expect, it } from '@jest/globals';
import { EnterpriseInsightResolver } from '../../../../src/directory/insight/graphql/insight.resolver.ts';
import { newId } from '../../../../src/kernel/ids.ts';
import { createUser, openTestDirectory } from '../../../support/directory/ask-directory.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const DAY = 'from: "2026-03-31T12:00:00Z", until: "2026-04-02T00:00:00Z", unit: DAY';

describe('statistics', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  beforeEach(async () => {
    directory = await openTestDirectory();
  });

  const ask = (selection: string, question = {}) =>
    directory.ask(`{ enterprise(name: "acme") { ${selection} } }`, question);
  const inAcme = async (selection: string) => (await ask(selection)).data.enterprise;

  /** A gateway reports requests of this moment. */
  const report = (token: string, statuses: readonly number[], method = 'GET') => {
    const at = new Date().toISOString();
    const requests = statuses.map((status) => {
      return { id: newId(), at, method, path: '/Users', attributes: [], status, durationMs: 1 };
    });
    return directory.ask(
      'mutation ($requests: [RequestReportInput!]!) { reportRequests(enterprise: "acme", requests: $requests) }',
      { isGateway: true, token, variables: { requests } },
    );
  };

  it('return until when they are current', async () => {
    const at = new Date('2026-03-31T09:14:05.123Z');
    directory.stores.projection.projectedUntil = async () => at;

    expect(await inAcme('countedUntil')).toEqual({ countedUntil: at.toISOString() });
  });

  describe('facets', () => {
    it('count the values of each attribute, in the requested order', async () => {
      await createUser(directory, { userName: 'a', title: 'Chief', roles: [{ value: 'x' }, { value: 'y' }] });
      await createUser(directory, { userName: 'b', title: 'Boss', roles: [{ value: 'y' }] });
      await createUser(directory, { userName: 'c', title: 'Boss', active: false });

      const { facets } = await inAcme(
        'facets(by: [TITLE, ROLE, ACTIVE], first: 1) { field values { value users } others basis isComplete }',
      );

      expect(facets).toEqual([
        { field: 'TITLE', values: [{ value: 'Boss', users: 2 }], others: 1, basis: 3, isComplete: true },
        { field: 'ROLE', values: [{ value: 'y', users: 2 }], others: 2, basis: 3, isComplete: true },
        { field: 'ACTIVE', values: [{ value: 'true', users: 2 }], others: 1, basis: 3, isComplete: true },
      ]);
    });

    it('count the users that match a filter and a search', async () => {
      await createUser(directory, { userName: 'anna', title: 'Boss' });
      await createUser(directory, { userName: 'annika', title: 'Boss', active: false });
      await createUser(directory, { userName: 'bert', title: 'Boss' });

      const { some, one } = await inAcme(
        `some: facets(search: "ann", by: [TITLE]) { values { users } basis }
         one: facets(search: "ann", filter: { active: { eq: true } }, by: [TITLE]) { values { users } basis }`,
      );

      expect(some).toEqual([{ values: [{ users: 2 }], basis: 2 }]);
      expect(one).toEqual([{ values: [{ users: 1 }], basis: 1 }]);
    });

    it.each([
      ['by: []', 'INVALID_VALUE', 'by'],
      ['by: [ROLE, ROLE]', 'INVALID_VALUE', 'by'],
      ['by: [ROLE], first: -1', 'INVALID_VALUE', 'first'],
      ['by: [ROLE], first: 1001', 'LIMIT_EXCEEDED', 'first'],
      [`by: [ROLE], search: "${'x'.repeat(1_001)}"`, 'LIMIT_EXCEEDED', 'search'],
    ])('are rejected with %s', async (args, code, field) => {
      const { codes, fields } = await ask(`facets(${args}) { basis }`);

      expect([codes, fields]).toEqual([[code], [field]]);
    });
  });

  describe('activity', () => {
    it('has complete buckets, oldest first, including empty ones', async () => {
      const { activity } = await inAcme(`activity(${DAY}) { from requests users }`);

      expect(activity).toEqual([
        { from: '2026-03-31T00:00:00.000Z', requests: 0, users: 0 },
        { from: '2026-04-01T00:00:00.000Z', requests: 0, users: 0 },
      ]);
    });

    it('has the days of a time zone: 23 or 25 hours when daylight saving time begins or ends', async () => {
      const daysOf = async (from: string, until: string) => {
        const args = `from: "${from}", until: "${until}", unit: DAY, timeZone: "America/Toronto"`;
        const { activity } = await inAcme(`activity(${args}) { from }`);
        return activity.map((day: { from: string }) => day.from);
      };

      expect(await daysOf('2026-03-08T04:59:59Z', '2026-03-10T00:00:00Z')).toEqual([
        '2026-03-07T05:00:00.000Z',
        '2026-03-08T05:00:00.000Z',
        '2026-03-09T04:00:00.000Z',
      ]);
      expect(await daysOf('2026-11-01T12:00:00Z', '2026-11-02T12:00:00Z')).toEqual([
        '2026-11-01T04:00:00.000Z',
        '2026-11-02T05:00:00.000Z',
      ]);
    });

    it('counts requests and changes, and the users at the end of each bucket', async () => {
      const id = await createUser(directory, { userName: 'a' });
      await createUser(directory, { userName: 'b' });
      await directory.ask(
        `mutation { updateUser(enterprise: "acme", id: "${id}", changes: { active: false }) { id } }`,
      );
      await directory.ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);
      const until = new Date(Date.now() + 1).toISOString();

      const { activity } = await inAcme(
        `activity(from: "2026-01-01T00:00:00Z", until: "${until}", unit: MONTH) { created deactivated deleted users }`,
      );

      expect(activity.at(-1)).toEqual({ created: 2, deactivated: 1, deleted: 1, users: 1 });
    });

    it.each([
      [
        'until before from',
        'from: "2026-01-02T00:00:00Z", until: "2026-01-01T00:00:00Z", unit: DAY',
        'INVALID_VALUE',
        'until',
      ],
      [
        'until equal to from',
        'from: "2026-01-01T00:00:00Z", until: "2026-01-01T00:00:00Z", unit: DAY',
        'INVALID_VALUE',
        'until',
      ],
      ['an unknown time zone', `${DAY}, timeZone: "America/Nowhere"`, 'INVALID_VALUE', 'timeZone'],
      [
        '1,001 buckets',
        'from: "2026-01-01T00:00:00Z", until: "2026-01-01T16:40:01Z", unit: MINUTE',
        'LIMIT_EXCEEDED',
        'unit',
      ],
      [
        'the longest time range',
        'from: "0001-01-01T00:00:00Z", until: "9999-12-31T23:59:59Z", unit: MINUTE',
        'LIMIT_EXCEEDED',
        'unit',
      ],
    ])('is rejected with %s', async (_what, args, code, field) => {
      const { codes, fields } = await ask(`activity(${args}) { users }`);

      expect([codes, fields]).toEqual([[code], [field]]);
    });

    it('returns up to 1000 buckets', async () => {
      const { activity } = await inAcme(
        'activity(from: "2026-01-01T00:00:00Z", until: "2026-01-01T16:40:00Z", unit: MINUTE) { users }',
      );

      expect(activity).toHaveLength(1_000);
    });

    it('costs its selection for each bucket', async () => {
      directory = await openTestDirectory({ limits: { maxCost: 1_000 } });
      await directory.apollo.start();

      const { body } = await directory.apollo.executeOperation(
        {
          query: `{ enterprise(name: "acme") { activity(from: "2026-01-01T00:00:00Z", until: "2026-01-01T16:40:00Z", unit: MINUTE) { users } } }`,
        },
        { contextValue: directory.contextOf({}) },
      );

      expect(JSON.stringify(body)).toContain('cost limit');
      await directory.apollo.stop();
    });
  });

  describe('cycles', () => {
    it('return bursts of requests with their access token and failure rate', async () => {
      const token = await directory.tokenWith(['USER_PROVISIONING']);
      await report(token, [200, 404, 429, 500]);
      await report(token, [404], 'PATCH');

      const { cycles, lastRequestAt } = await inAcme(
        `lastRequestAt cycles { nodes {
          requests reads refused failed throttled failureShare isOpen accessToken { name }
        } hasNextPage }`,
      );

      expect(cycles).toEqual({
        nodes: [
          {
            requests: 5,
            reads: 4,
            refused: 3,
            failed: 1,
            throttled: 1,
            failureShare: 0.6,
            isOpen: true,
            accessToken: { name: 'test' },
          },
        ],
        hasNextPage: false,
      });
      expect(Date.parse(lastRequestAt)).toBeGreaterThan(0);
    });

    it('are found by id, and listed page by page', async () => {
      await report(await directory.tokenWith(['USER_PROVISIONING']), [200]);
      await report(await directory.tokenWith(['USER_PROVISIONING']), [200, 200]);

      const first = (await inAcme('cycles(first: 1) { nodes { id requests } hasNextPage endCursor }')).cycles;
      const second = (await inAcme(`cycles(first: 1, after: "${first.endCursor}") { nodes { id } hasNextPage }`))
        .cycles;
      const { cycle } = await inAcme(`cycle(id: "${first.nodes[0].id}") { id requests }`);

      expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
      expect(second.nodes[0].id).not.toBe(first.nodes[0].id);
      expect(cycle).toEqual(first.nodes[0]);
    });

    it.each(['x', '0029000000.x', `9999999999.${newId()}`, `0029000000.${newId()}`])(
      'return null for the id %s',
      async (id) => {
        expect(await inAcme(`cycle(id: "${id}") { id }`)).toEqual({ cycle: null });
      },
    );

    it('reject a cursor of another list', async () => {
      const after = Buffer.from(`user:${newId()}`).toString('base64url');

      const { codes, fields } = await ask(`cycles(after: "${after}") { endCursor }`);

      expect([codes, fields]).toEqual([['INVALID_VALUE'], ['after']]);
    });
  });

  it('contain nothing of another enterprise', async () => {
    await directory.ask('mutation { createEnterprise(name: "other") { id } }');
    await createUser(directory, { userName: 'babs', title: 'Chief' });
    await report(await directory.tokenWith(['USER_PROVISIONING']), [200]);
    const [{ id }] = (await inAcme('cycles { nodes { id } }')).cycles.nodes;
    const token = await directory.tokenWith(['ADMINISTER'], 'other');
    const until = new Date(Date.now() + 1).toISOString();
    const from = new Date(Date.now() - 1).toISOString();

    const { data } = await directory.ask(
      `{ enterprise(name: "other") {
        facets(by: [TITLE]) { basis values { value } } some: facets(by: [TITLE], search: "babs") { basis }
        users(search: "babs") { total } activity(from: "${from}", until: "${until}", unit: MONTH) { users created requests }
        cycles { nodes { id } } cycle(id: "${id}") { id } lastRequestAt
      } }`,
      { token },
    );
    const { codes } = await ask('facets(by: [TITLE]) { basis }', { token });

    expect(data.enterprise).toMatchObject({
      facets: [{ basis: 0, values: [] }],
      some: [{ basis: 0 }],
      users: { total: 0 },
      cycles: { nodes: [] },
      cycle: null,
      lastRequestAt: null,
    });
    expect(data.enterprise.activity.every((point: object) => Object.values(point).every((n) => n === 0))).toBe(true);
    expect(codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('EnterpriseInsightResolver', () => {
  it('counts all users from the projection, and matching users one by one', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const { facets, facetsAmong } = stores.statistics;
    const calls: string[] = [];
    stores.statistics.facets = (...given) => facets(...given).finally(() => calls.push('facets'));
    stores.statistics.facetsAmong = (...given) => facetsAmong(...given).finally(() => calls.push('facetsAmong'));
    const resolver = new EnterpriseInsightResolver();

    await resolver.facets(enterprise, { by: ['ROLE'], filter: {}, search: ' ' }, context);
    await resolver.facets(enterprise, { by: ['ROLE'], search: 'ann' }, context);

    expect(calls).toEqual(['facets', 'facetsAmong']);
  });
});
