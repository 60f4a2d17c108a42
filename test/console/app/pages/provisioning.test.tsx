import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../src/console/app/api/http.ts';
import '../../../support/console/without-layout.tsx';
import { READER, render } from '../../../support/console/render.tsx';

const { CyclesTable } = await import('../../../../src/console/app/pages/provisioning/cycles-table.tsx');
const { DeviationsPanel } = await import('../../../../src/console/app/pages/provisioning/deviations-panel.tsx');
const { FailureEntry } = await import('../../../../src/console/app/pages/provisioning/failure-entry.tsx');
const { FailuresPanel } = await import('../../../../src/console/app/pages/provisioning/failures-panel.tsx');
const { ProvisioningPage } = await import('../../../../src/console/app/pages/provisioning/provisioning-page.tsx');
const { RequestChange } = await import('../../../../src/console/app/pages/provisioning/request-change.tsx');
const { RequestDialog } = await import('../../../../src/console/app/pages/provisioning/request-dialog.tsx');
const { RequestFilters } = await import('../../../../src/console/app/pages/provisioning/request-filters.tsx');
const { FailedUsers, NameOwner, RequestUser } = await import(
  '../../../../src/console/app/pages/provisioning/request-user.tsx'
);
const { RequestsTable } = await import('../../../../src/console/app/pages/provisioning/requests-table.tsx');

const PATH = '/contoso/provisioning';
const enterprise = (data: object) => ({ enterprise: data });
const searchOf = (link: URL | undefined) => Object.fromEntries(link?.searchParams ?? []);

const REQUEST = {
  id: 'r1',
  at: '2026-05-01T10:00:05.000Z',
  method: 'POST',
  path: '/scim/v2/contoso/Users',
  attributes: ['userName', 'active'],
  operation: 'CreateUser',
  variables: ['input'],
  status: 409,
  outcome: 'REFUSED',
  reason: 'Taken <b>',
  scimType: 'uniqueness',
  remedy: 'Rename one of them.',
  durationMs: 1500,
  dialects: ['TEXT_BOOLEAN'],
  body: { userName: '<script>' },
  accessToken: { id: 't1', name: 'Entra' },
  userId: 'u1',
  userName: 'ada',
  user: { userName: 'ada', displayName: 'Ada', isDeleted: false },
  conflictingUser: null,
};

describe('the user of a request', () => {
  const userOf = (part: object) => render(<RequestUser request={{ ...REQUEST, ...part }} />, { path: PATH });

  it('is a link to the user, marked when the user was deleted', async () => {
    const { text, linkTo } = await userOf({ user: { ...REQUEST.user, isDeleted: true }, userName: null });

    expect(text).toBe('Ada Deleted');
    expect(linkTo('Ada')?.pathname).toBe('/console/contoso/users/u1');
  });

  it('is the name in the request when there is no user', async () => {
    const { html } = await userOf({ userId: null, user: null, userName: '<ada>' });

    expect(html).toBe('<span title="&lt;ada&gt;">&lt;ada&gt;</span>');
  });

  it('is the name in a rejected creation rather than that of the user who owns the name', async () => {
    expect((await userOf({ userName: 'ADA', conflictingUser: { id: 'u1' } })).text).toBe('ADA');
  });

  it('is the end of the ID of an erased user', async () => {
    expect((await userOf({ userId: '0197-12345678', user: null, userName: null })).text).toBe('…12345678');
  });

  it('is listed with others by the last failure, and the rest is counted', async () => {
    const { text, linkTo } = await render(<FailedUsers label="Failing:" requests={[REQUEST]} count={1001} />, {
      path: `${PATH}?span=week`,
    });

    expect(text).toBe('Failing: Ada and 1,000 more');
    expect(searchOf(linkTo('Ada'))).toEqual({ span: 'week', request: 'r1' });
  });

  it.each([
    [{ active: true, isDeleted: false }, 'The user name belongs to Ada'],
    [{ active: false, isDeleted: false }, 'The user name belongs to Ada Deactivated'],
    [{ active: false, isDeleted: true }, 'The user name belongs to Ada Deleted'],
  ])('that owns the name is shown with the state %j', async (state, expected) => {
    const owner = { id: 'u1', userName: 'ada', displayName: 'Ada', ...state };

    expect((await render(<NameOwner owner={owner} />, { path: PATH })).text).toBe(expected);
  });
});

describe('the failures', () => {
  const GROUP = {
    status: 409,
    scimType: 'uniqueness',
    operation: 'CreateUser',
    reason: '',
    remedy: 'Rename one.',
    requests: 12,
    users: 2,
    stillFailing: 1,
    healed: 1,
    firstAt: '2026-05-01T10:00:00.000Z',
    lastAt: '2026-05-01T11:00:00.000Z',
    lastRequest: { id: 'r1' },
    stillFailingRequests: [REQUEST],
    healedRequests: [{ ...REQUEST, id: 'r2', user: { ...REQUEST.user, displayName: 'Bo' } }],
  };

  it('have the cause, what to do, and the users that still fail or have succeeded since', async () => {
    const { text, linkTo } = await render(<FailureEntry group={GROUP} />, { path: PATH });

    expect(text).toContain('409 uniqueness The response gave no reason. What to do: Rename one.');
    expect(text).toContain('1 user still failing: Ada 1 user has succeeded since: Bo');
    expect(searchOf(linkTo('View latest'))).toEqual({ request: 'r1' });
  });

  it('link to exactly their requests, the last one included', async () => {
    const { linkTo } = await render(<FailureEntry group={GROUP} />, { path: PATH });
    const { cause, ...search } = searchOf(linkTo('Show requests'));

    expect(JSON.parse(cause ?? '')).toEqual({ status: 409, scimType: 'uniqueness', operation: 'CreateUser' });
    expect(search).toEqual({
      tab: 'requests',
      from: '2026-05-01T10:00:00.000Z',
      until: '2026-05-01T11:00:00.001Z',
    });
  });

  it('are those of the time range in the URL', async () => {
    const { html, text, sent } = await render(<FailuresPanel />, {
      path: `${PATH}?span=hour`,
      answers: { FailureGroups: enterprise({ failures: [] }) },
    });
    const { from, until } = sent[0]?.variables ?? {};

    expect(Date.parse(String(until)) - Date.parse(String(from))).toBe(3_600_000);
    expect(html).toContain('<option value="hour" selected="">Last hour</option>');
    expect(text).toContain('No failures All requests in this period succeeded.');
  });
});

describe('the deviations from the RFCs', () => {
  it('say what each means, with its requests and when it occurred', async () => {
    const one = {
      dialect: 'TEXT_BOOLEAN',
      requests: 3,
      firstAt: '2026-05-01T10:00:00.000Z',
      lastAt: '2026-05-02T10:00:00.000Z',
    };
    const { text, linkTo } = await render(<DeviationsPanel />, {
      path: PATH,
      answers: { Deviations: enterprise({ dialects: [one] }) },
    });

    expect(text).toContain('TEXT_BOOLEAN 3 requests A boolean is sent as a string');
    expect(text).toContain('First May 1, 2026, 10:00 AM Last May 2, 2026, 10:00 AM');
    expect(searchOf(linkTo('3 requests'))).toEqual({ tab: 'requests', dialect: 'TEXT_BOOLEAN' });
  });

  it('say that there are none, or why they are not shown', async () => {
    const none = await render(<DeviationsPanel />, {
      path: PATH,
      answers: { Deviations: enterprise({ dialects: [] }) },
    });
    const failed = await render(<DeviationsPanel />, {
      path: PATH,
      answers: { Deviations: new ApiError('FORBIDDEN', 'No.') },
    });

    expect(none.text).toContain('Clients follow the SCIM RFCs.');
    expect(failed.text).toContain('Your access token does not allow this');
  });
});

describe('the table of cycles', () => {
  const CYCLE = {
    id: 'c1',
    startedAt: '2026-05-01T10:00:00.000Z',
    endedAt: '2026-05-01T10:10:00.000Z',
    isOpen: false,
    requests: 1200,
    created: 1,
    updated: 2,
    deactivated: 3,
    reactivated: 4,
    deleted: 5,
    refused: 6,
    failed: 7,
    failureShare: 0.01,
    accessToken: null,
  };
  const tableOf = (...nodes: object[]) =>
    render(<CyclesTable />, {
      path: PATH,
      answers: { CyclesList: enterprise({ cycles: { nodes, hasNextPage: false, endCursor: null } }) },
    });

  it('has start, duration, failure rate, counts and token of each', async () => {
    const { text } = await tableOf(CYCLE);

    expect(text).toContain('May 1, 2026, 10:00 AM 10 min 1% 1,200 1 2 3 4 5 6 7 Administration token');
    expect(text).toContain('Entra quarantines a job if more than 40% of its operations fail.');
  });

  it('marks the cycle that still runs', async () => {
    expect((await tableOf({ ...CYCLE, isOpen: true })).text).toContain('10:00 AM running 1%');
  });

  it('says that there are none yet', async () => {
    expect((await tableOf()).text).toContain('No cycles yet');
  });
});

describe('the request log', () => {
  const listOf = (nodes: readonly object[], hasNextPage = false) => ({
    RequestsList: enterprise({ requests: { nodes, hasNextPage, endCursor: hasNextPage ? 'c' : null } }),
  });

  it('has a row for each request, whose time opens it and keeps the filters', async () => {
    const { text, linkTo, sent } = await render(<RequestsTable />, {
      path: `${PATH}?tab=requests&method=POST`,
      answers: listOf([REQUEST]),
      timeZone: 'America/Toronto',
    });

    expect(text).toContain(
      'May 1, 2026, 6:00:05 AM 409 Rejected Ada POST /scim/v2/contoso/Users Taken <b> CreateUser TEXT_BOOLEAN Entra 1.5 sec',
    );
    expect(text).toMatch(/1 request shown$/);
    expect(searchOf(linkTo('May 1, 2026, 6:00:05 AM'))).toEqual({ tab: 'requests', method: 'POST', request: 'r1' });
    expect(sent[0]?.variables).toMatchObject({ filter: { method: 'POST', status: null } });
  });

  it('advises on the search for a user that finds nothing', async () => {
    const searched = await render(<RequestsTable />, { path: `${PATH}?tab=requests&user=ada`, answers: listOf([]) });
    const filtered = await render(<RequestsTable />, { path: `${PATH}?tab=requests`, answers: listOf([]) });

    expect(searched.text).toContain('Search for an ID, a user name, or the beginning of a name');
    expect(filtered.text).toContain('Remove a filter or choose a longer time range.');
  });

  it('sends no query for an invalid status', async () => {
    const { text, sent } = await render(<RequestsTable />, { path: `${PATH}?status=9x`, answers: listOf([REQUEST]) });

    expect(text).toContain('No matching requests');
    expect(sent).toEqual([]);
  });
});

describe('the filters of the request log', () => {
  const tokens = { RequestTokens: enterprise({ accessTokens: [{ id: 't1', name: 'Entra' }] }) };

  it('show what the URL selects', async () => {
    const cause = encodeURIComponent('{"status":409,"reason":"Taken"}');
    const { html, text } = await render(<RequestFilters />, {
      path: `${PATH}?outcome=failure&token=t1&statusClass=4&operation=CreateUser&cause=${cause}`,
      answers: tokens,
    });

    expect(html.match(/<option value="[^"]*" selected="">[^<]*/g)?.map((option) => option.split('>')[1])).toEqual([
      'Rejected or failed',
      'Any method',
      'Any deviation',
      'Entra',
    ]);
    expect(text).toContain('4xx Operation: CreateUser Cause: 409 · Taken Clear');
  });

  it('say that a status is invalid', async () => {
    const { html } = await render(<RequestFilters />, { path: `${PATH}?status=9x` });

    expect(html).toContain('<span role="alert">Enter a status from 100 to 599.</span>');
  });

  it('keep the token of the URL without the permission to list tokens', async () => {
    const { html, sent } = await render(<RequestFilters />, {
      path: `${PATH}?token=t9`,
      answers: tokens,
      access: READER,
    });

    expect(html).toContain('<option value="t9" selected="">t9</option>');
    expect(html).toContain('<option value="administration">Administration token</option>');
    expect(sent).toEqual([]);
  });
});

describe('the dialog of a request', () => {
  const dialogOf = (request: object | null, language = 'en') =>
    render(<RequestDialog id="r1" onClose={() => {}} />, {
      path: PATH,
      language,
      answers: { OneRequest: enterprise({ request }), RequestChange: enterprise({ request: { change: null } }) },
    });

  it('has what was sent, why it was rejected, and what to do', async () => {
    const { text, html, linkTo, sent } = await dialogOf({ ...REQUEST, userName: 'ADA' });

    expect(text).toContain(
      'POST /scim/v2/contoso/Users 409 Rejected uniqueness May 1, 2026, 10:00:05 AM 1.5 sec Entra',
    );
    expect(text).toContain('gave the user name “ADA”');
    expect(text).toContain('Reason Taken <b> What to do Rename one of them.');
    expect(html).toContain('&quot;userName&quot;: &quot;&lt;script&gt;&quot;');
    expect(searchOf(linkTo('All requests of this user'))).toEqual({ tab: 'requests', user: 'u1' });
    expect(sent.map(({ operationName }) => operationName)).toEqual(['OneRequest']);
  });

  it('queries the advice in the language of the user', async () => {
    expect((await dialogOf(REQUEST, 'fr')).sent[0]?.variables).toMatchObject({ language: 'FR', id: 'r1' });
  });

  it('of a request that succeeded has its changes instead of a reason', async () => {
    const { text } = await dialogOf({ ...REQUEST, outcome: 'SUCCEEDED', status: 201, body: null });

    expect(text).not.toContain('What to do');
    expect(text).toContain('Changes No changes.');
  });

  it('says that retention has removed the request', async () => {
    expect((await dialogOf(null)).text).toContain('Request not found; it may have been removed by retention.');
  });
});

describe('the changes by a request', () => {
  it('link to the state of the user after them', async () => {
    const change = {
      userId: 'u1',
      version: 3,
      operation: 'UPDATE',
      at: '2026-05-01T10:00:00.000Z',
      erased: false,
      fields: [{ name: 'active', before: true, after: false }],
    };
    const { text, linkTo } = await render(<RequestChange id="r1" isDone />, {
      path: PATH,
      answers: { RequestChange: enterprise({ request: { change } }) },
    });

    expect(text).toBe('Changes Deactivated Version 3 Status Active Deactivated');
    expect(searchOf(linkTo('Version 3'))).toEqual({ at: '2026-05-01T10:00:00.000Z' });
  });
});

describe('the page Provisioning', () => {
  it('begins with the failures, and its tabs keep the filters but close the request', async () => {
    const { text, html, linkTo } = await render(<ProvisioningPage />, { path: `${PATH}?method=POST&request=r1` });

    expect(text).toContain('Failures');
    expect(html).toContain('role="dialog" aria-label="Request"');
    expect(html.match(/<a [^>]*aria-current="page"[^>]*>(\w+)/)?.[1]).toBe('Failures');
    expect(searchOf(linkTo('Cycles'))).toEqual({ method: 'POST', tab: 'cycles' });
  });

  it('has the filters only above the request log', async () => {
    const filters = 'aria-label="Filter the request log"';

    expect((await render(<ProvisioningPage />, { path: `${PATH}?tab=requests` })).html).toContain(filters);
    expect((await render(<ProvisioningPage />, { path: `${PATH}?tab=dialects` })).html).not.toContain(filters);
  });
});
