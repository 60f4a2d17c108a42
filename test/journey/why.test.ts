import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { type Arrangement, arrangements } from '../support/product/arrangements.ts';
import { openTenant, type Tenant } from '../support/product/tenant.ts';

const INSIGHT = `query ($enterprise: String!) {
  enterprise(name: $enterprise) {
    failures(from: "2000-01-01T00:00:00Z", until: "2999-01-01T00:00:00Z") {
      status scimType operation remedy requests users lastRequest { method variables dialects body }
    }
    dialects { dialect requests }
    explainUsers(filter: { userName: { eq: "secret" } }) { sql plan estimatedCost }
  }
}`;

interface Insight {
  readonly enterprise: {
    readonly failures: readonly { readonly status: number; readonly requests: number }[];
    readonly dialects: readonly { readonly dialect: string; readonly requests: number }[];
    readonly explainUsers: { readonly sql: string; readonly plan: unknown };
  };
}

interface Found {
  readonly enterprise: { readonly requests: { readonly nodes: readonly { readonly status: number }[] } };
}

describe.each(arrangements)('why a user failed, in $name', ({ open }) => {
  let arrangement: Arrangement;
  let tenant: Tenant;
  let insight: Insight['enterprise'];

  beforeAll(async () => {
    arrangement = await open();
    tenant = await openTenant(arrangement.stage, 'acme');
    const { body } = await tenant.send('POST', '/Users', { userName: 'taken', active: 'True' });
    await tenant.send('POST', '/Users', {
      userName: 'taken',
      emails: [{ type: 'work', value: 'secret@acme.example' }],
    });
    await tenant.send('PATCH', `/Users/${body.id}`, {
      Operations: [{ op: 'Replace', path: 'active', value: 'on leave' }],
    });
    await tenant.send('GET', '/Users/019a0000-0000-7000-8000-000000000000');
    insight = await eventually(
      async () => (await arrangement.stage.graphql<Insight>(INSIGHT, { enterprise: 'acme' })).data.enterprise,
      ({ failures, dialects }) => failures.length === 2 && dialects.length === 2,
    );
  });

  afterAll(() => arrangement.close());

  it('is grouped by cause, with the remedy and the masked request, in which only an invalid boolean is readable', () => {
    expect(insight.failures).toHaveLength(2);
    expect(insight.failures).toEqual(
      expect.arrayContaining([
        {
          status: 409,
          scimType: 'uniqueness',
          operation: 'CreateUser',
          remedy: expect.stringContaining('userName'),
          requests: 1,
          users: 1,
          lastRequest: {
            method: 'POST',
            variables: ['enterprise', 'user.emails', 'user.userName'],
            dialects: [],
            body: { userName: '•••(5)', emails: [{ type: 'work', value: '•••(19)' }] },
          },
        },
        {
          status: 400,
          scimType: 'invalidValue',
          operation: null,
          remedy: expect.any(String),
          requests: 1,
          users: 1,
          lastRequest: {
            method: 'PATCH',
            variables: [],
            dialects: ['CAPITAL_OP'],
            body: { Operations: [{ op: 'Replace', path: 'active', value: 'on leave' }] },
          },
        },
      ]),
    );
    expect(JSON.stringify(insight.failures)).not.toContain('secret');
  });

  it('is found by the user name, whether or not the user exists', async () => {
    await tenant.send('POST', '/Users', { userName: 'never.here', active: 'on leave' });
    const query = `query ($enterprise: String!, $userName: String!) { enterprise(name: $enterprise) {
      requests(filter: { userName: $userName }, first: 9) { nodes { status userId path body } } } }`;
    const statuses = async (userName: string) => {
      const { data } = await arrangement.stage.graphql<Found>(query, { enterprise: 'acme', userName });
      return data.enterprise.requests.nodes.map(({ status }) => status).toSorted();
    };

    const eventualStatuses = (userName: string, count: number) =>
      eventually(() => statuses(userName), hasLength(count));

    expect(await eventualStatuses('Never.Here', 1)).toEqual([400]);
    expect(await eventualStatuses('taken', 3)).toEqual([201, 400, 409]);
    expect(await statuses('nobody')).toEqual([]);
  });

  it('comes with the deviations of the client', () => {
    expect(insight.dialects).toEqual([
      { dialect: 'CAPITAL_OP', requests: 1 },
      { dialect: 'TEXT_BOOLEAN', requests: 1 },
    ]);
  });

  it('comes with the SQL and the plan of a query', () => {
    expect(insight.explainUsers.sql).toMatch(/^SELECT u\.id, .* FROM directory_user u WHERE u\.enterprise_id = \$1/s);
    expect(insight.explainUsers.plan).toMatchObject({ 'Node Type': expect.any(String) });
  });
});

function hasLength(count: number) {
  return (found: readonly unknown[]): boolean => found.length === count;
}
