import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../src/console/app/api/http.ts';
import { ActivityPanel } from '../../../../src/console/app/pages/overview/activity-panel.tsx';
import { ActivityTable } from '../../../../src/console/app/pages/overview/activity-table.tsx';
import { ChartData } from '../../../../src/console/app/pages/overview/chart-data.tsx';
import { CredentialsPanel } from '../../../../src/console/app/pages/overview/credentials-panel.tsx';
import { FailureRateChart } from '../../../../src/console/app/pages/overview/failure-rate-chart.tsx';
import { FailuresPanel } from '../../../../src/console/app/pages/overview/failures-panel.tsx';
import { HealthPanel } from '../../../../src/console/app/pages/overview/health-panel.tsx';
import { LastCyclesPanel } from '../../../../src/console/app/pages/overview/last-cycles-panel.tsx';
import { OverviewPage } from '../../../../src/console/app/pages/overview/overview-page.tsx';
import { SyncFacts } from '../../../../src/console/app/pages/overview/sync-facts.tsx';
import { UsersPanel } from '../../../../src/console/app/pages/overview/users-panel.tsx';
import {
  EndedTokensWarning,
  LogQuotaHint,
  NameConflictsWarning,
} from '../../../../src/console/app/pages/overview/warnings.tsx';
import { READER, render } from '../../../support/console/render.tsx';

const DAY_MS = 86_400_000;

/** A time the given number of days from now. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const enterprise = (data: object) => ({ enterprise: data });

function cycleOf(id: string, part: object = {}) {
  return {
    id,
    startedAt: '2026-05-01T10:00:00.000Z',
    endedAt: '2026-05-01T10:10:00.000Z',
    isOpen: false,
    requests: 1200,
    created: 1,
    updated: 2,
    deactivated: 0,
    reactivated: 0,
    deleted: 0,
    refused: 600,
    failed: 0,
    failureShare: 0.5,
    accessToken: { id: 't1', name: 'Entra' },
    ...part,
  };
}

const cyclesOf = (...nodes: object[]) => enterprise({ cycles: { nodes, hasNextPage: false, endCursor: null } });

describe('the panel of failures', () => {
  const causeOf = (id: string, part: object = {}) => ({
    status: 409,
    scimType: 'uniqueness',
    operation: 'CreateUser',
    reason: 'Taken <b>',
    remedy: 'Rename.',
    requests: 12,
    users: 3,
    stillFailing: 2,
    healed: 1,
    firstAt: '2026-05-01T10:00:00.000Z',
    lastAt: '2026-05-01T10:00:00.000Z',
    lastRequest: { id },
    stillFailingRequests: [],
    healedRequests: [],
    ...part,
  });
  const panelOf = (...failures: object[]) =>
    render(<FailuresPanel />, { answers: { FailureGroups: enterprise({ failures }) } });

  it('links each cause to its last request, with the number of users that still fail', async () => {
    const { text, linkTo } = await panelOf(causeOf('r1'));
    const { pathname, searchParams } = linkTo('Taken <b>') ?? {};

    expect(text).toContain('409 uniqueness Taken <b> 2 users still failing · 1 succeeded since');
    expect(pathname).toBe('/console/contoso/provisioning');
    expect([searchParams?.get('span'), searchParams?.get('request')]).toEqual(['week', 'r1']);
  });

  it('shows three causes at most, and none that has healed', async () => {
    const healed = causeOf('r0', { stillFailing: 0, reason: 'Healed' });
    const { text, linkTo } = await panelOf(healed, ...['r1', 'r2', 'r3', 'r4'].map((id) => causeOf(id)));

    expect(text).not.toContain('Healed');
    expect(text.match(/409 uniqueness/g)).toHaveLength(3);
    expect(linkTo('2 more causes')?.search).toBe('?span=week');
  });

  it('shows causes that concern no user, and says so when the response gave no reason', async () => {
    const { text, html } = await panelOf(
      causeOf('r1', { users: 0, stillFailing: 0, healed: 0, status: 500, scimType: null, reason: '' }),
    );

    expect(text).toContain('500 The response gave no reason. 12 requests');
    expect(html).toContain('class="tag bad"');
  });

  it('tells no failures from failures that have all healed', async () => {
    expect((await panelOf()).text).toContain('No failures in the last 7 days.');
    expect((await panelOf(causeOf('r1', { stillFailing: 0 }))).text).toContain('No users are still failing.');
  });

  it('queries the last seven days', async () => {
    const { sent } = await panelOf();
    const { from, until } = sent[0]?.variables ?? {};

    expect(Date.parse(String(until)) - Date.parse(String(from))).toBe(7 * DAY_MS);
  });
});

describe('the panel of provisioning', () => {
  const panelOf = (lastRequestAt: string | null, cycles = cyclesOf()) =>
    render(<HealthPanel />, { answers: { OverviewLastContact: enterprise({ lastRequestAt }), CyclesList: cycles } });

  it('says what to do before the first request, and links to the tokens', async () => {
    const { text, linkTo } = await panelOf(null);

    expect(text).toContain('Waiting for the first request from Microsoft Entra ID');
    expect(linkTo('Create access token')?.pathname).toBe('/console/contoso/tokens');
  });

  it('warns when there was no request for two hours, with a link to all tokens, also expired ones', async () => {
    const { text, linkTo } = await panelOf('2026-01-01T00:00:00.000Z');

    expect(text).toContain('No request from Entra for more than 2 hours');
    expect(linkTo('Access tokens')?.search).toBe('?show=all');
  });

  it('has the last contact, the metrics of the last cycle and the limits of Entra', async () => {
    const { text } = await panelOf(inDays(0), cyclesOf(cycleOf('c1')));

    expect(text).not.toContain('No request from Entra');
    expect(text).toContain('Last cycle 1,200 requests Throughput 120 requests/min Failure rate 50% · over 40%');
    expect(text).toContain('after 5,000 failures if more than 40% of its operations fail, after 40,000 failures');
  });

  it('is one line when it fails', async () => {
    const { text, html } = await render(<HealthPanel />, {
      answers: { OverviewLastContact: new ApiError('TIMED_OUT', 'Slow.') },
    });

    expect(text).toBe('Entra provisioning Query Request timed out');
    expect(html).not.toContain('role="alert"');
  });
});

describe('the facts of the synchronization', () => {
  it('have a dash for the interval of a single cycle', async () => {
    expect((await render(<SyncFacts cycles={[cycleOf('c1')]} />)).text).toMatch(/^Sync interval — Last cycle/);
  });

  it('have the interval between two cycles in the language of the user', async () => {
    const cycles = [cycleOf('c2'), cycleOf('c1', { startedAt: '2026-05-01T09:20:00.000Z' })];

    expect((await render(<SyncFacts cycles={cycles} />)).text).toMatch(/^Sync interval 40 min /);
  });

  it('are left out without cycles', async () => {
    expect((await render(<SyncFacts cycles={[]} />)).html).toBe('');
  });
});

describe('the chart of failure rates', () => {
  it('offers its data as a table, newest cycle first', async () => {
    const cycles = [cycleOf('c2', { startedAt: '2026-05-02T10:00:00.000Z', failureShare: 0.1 }), cycleOf('c1')];
    const { text } = await render(<FailureRateChart cycles={cycles} />, { timeZone: 'America/Toronto' });

    expect(text).toContain('Show as table Started Failure rate Requests Rejected Failed');
    expect(text).toContain('May 2, 2026, 6:00 AM 10% 1,200 600 0 May 1, 2026, 6:00 AM 50% · over 40% 1,200 600 0');
  });

  it('has row headers and a name for its region', async () => {
    const columns = [
      { id: 'a', title: 'A', render: (row: string) => row },
      { id: 'b', title: 'B', render: () => 'x' },
    ];
    const { html } = await render(<ChartData what="Growth" columns={columns} rows={['<i>']} rowKey={(row) => row} />);

    expect(html).toContain('aria-label="Show as table: Growth"');
    expect(html).toContain('<th scope="row">&lt;i&gt;</th><td>x</td>');
  });
});

describe('the panel of activity', () => {
  const days = ['2026-05-01', '2026-05-02'].map((day, place) => ({
    from: `${day}T04:00:00.000Z`,
    requests: 1000 + place,
    refused: 0,
    failed: 0,
    created: 5,
    updated: 0,
    deactivated: 0,
    reactivated: 0,
    deleted: 0,
    users: 10_000,
  }));

  it('counts by days of the time zone of the user, and says so', async () => {
    const { text, sent } = await render(<ActivityPanel />, {
      timeZone: 'America/Toronto',
      answers: { OverviewActivity: enterprise({ activity: days }) },
    });
    const { from, until, timeZone } = sent[0]?.variables ?? {};

    expect(timeZone).toBe('America/Toronto');
    expect(Date.parse(String(until)) - Date.parse(String(from))).toBe(30 * DAY_MS);
    expect(text).toContain('Days in America/Toronto');
  });

  it('has a table with the latest day first', async () => {
    const { text } = await render(<ActivityTable days={days} />, { timeZone: 'America/Toronto' });

    expect(text).toMatch(/May 2, 2026 10,000 1,001 0 0 5 .*May 1, 2026 10,000 1,000 /);
  });
});

describe('the panel of cycles', () => {
  it('has the last three, with links to their requests and to all cycles', async () => {
    const cycles = ['c1', 'c2', 'c3', 'c4'].map((id) => cycleOf(id));
    const { text, linkTo } = await render(<LastCyclesPanel />, { answers: { CyclesList: cyclesOf(...cycles) } });

    expect(text.match(/1,200 requests 50% · over 40%/g)).toHaveLength(3);
    expect(linkTo('May 1, 2026, 10:00 AM')?.searchParams.get('token')).toBe('t1');
    expect(linkTo('All cycles')?.search).toBe('?tab=cycles');
  });

  it('says that there are none yet, in French', async () => {
    const { text } = await render(<LastCyclesPanel />, { language: 'fr', answers: { CyclesList: cyclesOf() } });

    expect(text).toContain('Aucun cycle');
  });
});

describe('the panel of users', () => {
  const facetOf = (field: string, part: object = {}) => ({ field, others: 0, basis: 100, values: [], ...part });
  const panelOf = (...facets: object[]) =>
    render(<UsersPanel />, { answers: { OverviewFacets: enterprise({ facets }) } });

  it('links each value to the users that have it', async () => {
    const values = [{ value: 'R&D <b>', users: 1234 }];
    const { text, linkTo } = await panelOf(facetOf('DEPARTMENT', { values, others: 7 }));
    const link = linkTo('R&D <b> 1,234');

    expect(link?.pathname).toBe('/console/contoso/users');
    expect(JSON.parse(link?.searchParams.get('filter') ?? '')).toEqual({ all: [['department', 'eq', 'R&D <b>']] });
    expect(text).toContain('Other or empty: 7');
  });

  it('names the states of users, and hides attributes without values', async () => {
    const values = [{ value: 'false', users: 2 }];
    const { text } = await panelOf(facetOf('ACTIVE', { values }), facetOf('ROLE'));

    expect(text).toContain('Status Deactivated 2');
    expect(text).not.toContain('Roles');
  });

  it('says that there are no values at all', async () => {
    expect((await panelOf(facetOf('ROLE'))).text).toContain('No values.');
  });
});

describe('the panel of access tokens', () => {
  const tokenOf = (name: string, part: object) => ({
    id: name,
    name,
    createdAt: inDays(-300),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    refusals: null,
    ...part,
  });
  const panelOf = (...accessTokens: object[]) =>
    render(<CredentialsPanel />, { answers: { OverviewCredentials: enterprise({ accessTokens }) } });

  it('lists those that expire within 30 days or have just expired', async () => {
    const { text } = await panelOf(
      tokenOf('soon', { expiresAt: inDays(3) }),
      tokenOf('just expired', { expiresAt: inDays(-3) }),
      tokenOf('later', { expiresAt: inDays(90) }),
      tokenOf('long gone', { expiresAt: inDays(-90) }),
      tokenOf('revoked', { expiresAt: inDays(3), revokedAt: inDays(-1) }),
      tokenOf('lasting', {}),
    );

    expect(text).toMatch(/^Expiring access tokens soon expires \w+ \d+, \d+ just expired expired \w+ \d+, \d+$/);
  });

  it('leaves out one that a newer token in use replaces', async () => {
    const { text } = await panelOf(tokenOf('Entra', { expiresAt: inDays(3) }), {
      ...tokenOf('Entra', { expiresAt: inDays(300), createdAt: inDays(-1), lastUsedAt: inDays(-1) }),
      id: 'newer',
    });

    expect(text).toContain('No access tokens expire within 30 days.');
  });

  it('sends no query without the permission ADMINISTER', async () => {
    const { text, sent } = await render(<CredentialsPanel />, {
      access: READER,
      answers: { OverviewCredentials: enterprise({ accessTokens: [] }) },
    });

    expect(text).toContain('Only administrators can see access tokens.');
    expect(sent).toEqual([]);
  });
});

describe('the warnings', () => {
  const refusals = { count: 3, since: '2026-05-01T10:00:00.000Z', last: inDays(0) };
  const token = { id: 't1', name: '<Entra>', createdAt: inDays(-9), expiresAt: inDays(-1), lastUsedAt: null, refusals };
  const warningOf = (...accessTokens: object[]) =>
    render(<EndedTokensWarning />, { answers: { OverviewCredentials: enterprise({ accessTokens }) } });

  it('say which ended token is still used, whether expired or revoked', async () => {
    const expired = await warningOf({ ...token, revokedAt: null });
    const revoked = await warningOf({ ...token, revokedAt: inDays(-1), refusals: { ...refusals, count: 1 } });

    expect(expired.text).toContain('3 requests since May 1, 2026, 10:00 AM with the expired token “<Entra>”');
    expect(revoked.text).toContain('1 request since May 1, 2026, 10:00 AM with the revoked token “<Entra>”');
    expect(expired.linkTo('View tokens')?.search).toBe('?show=all');
  });

  it('say nothing of a token that was last refused days ago', async () => {
    const old = { ...token, revokedAt: null, refusals: { ...refusals, last: inDays(-3) } };

    expect((await warningOf(old)).html).toBe('');
  });

  it('say what the request log dropped', async () => {
    const requestLogLosses = [{ day: '2026-05-01T00:00:00.000Z', bodies: 12_000, entries: 5 }];
    const { text } = await render(<LogQuotaHint />, {
      answers: { OverviewLogLosses: enterprise({ requestLogLosses }) },
    });

    expect(text).toContain('12,000 request bodies and 5 requests were not stored.');
    expect(
      (await render(<LogQuotaHint />, { answers: { OverviewLogLosses: enterprise({ requestLogLosses: [] }) } })).html,
    ).toBe('');
  });

  it('link to users of the same name, and to the owner where there is one', async () => {
    const userNameConflicts = [
      { user: { id: 'u1', userName: 'ADA' }, owner: { id: 'u2', userName: 'ada' } },
      { user: { id: 'u3', userName: 'Bo ' }, owner: null },
    ];
    const { text, linkTo } = await render(<NameConflictsWarning />, {
      answers: { OverviewNameConflicts: enterprise({ userNameConflicts }) },
    });

    expect(text).toContain('ADA and ada Bo');
    expect([linkTo('ADA')?.pathname, linkTo('ada')?.pathname]).toEqual([
      '/console/contoso/users/u1',
      '/console/contoso/users/u2',
    ]);
  });
});

describe('the overview', () => {
  it('shows the other panels when one fails', async () => {
    const { text } = await render(<OverviewPage />, {
      answers: {
        OverviewFacets: new ApiError('TIMED_OUT', 'Slow.'),
        FailureGroups: enterprise({ failures: [] }),
      },
    });

    expect(text).toContain('Request timed out');
    expect(text).toContain('No failures in the last 7 days.');
  });
});
