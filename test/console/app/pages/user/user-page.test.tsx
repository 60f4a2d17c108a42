import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../../src/console/app/api/http.ts';
import { AsOfControls } from '../../../../../src/console/app/pages/user/as-of-controls.tsx';
import { AttributesPanel } from '../../../../../src/console/app/pages/user/attributes-panel.tsx';
import { Comparison } from '../../../../../src/console/app/pages/user/comparison.tsx';
import { EraseAction } from '../../../../../src/console/app/pages/user/erase-action.tsx';
import { FailedRequestsPanel } from '../../../../../src/console/app/pages/user/failed-requests-panel.tsx';
import { HistoryPanel } from '../../../../../src/console/app/pages/user/history-panel.tsx';
import { ManagerPanel } from '../../../../../src/console/app/pages/user/manager-panel.tsx';
import { UserPage } from '../../../../../src/console/app/pages/user/user-page.tsx';
import { READER, render } from '../../../../support/console/render.tsx';

const PATH = '/contoso/users/u1';
const enterprise = (data: object) => ({ enterprise: data });
const searchOf = (link: URL | undefined) => Object.fromEntries(link?.searchParams ?? []);

const USER = {
  id: 'u1',
  version: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-05-01T10:00:00.000Z',
  userName: 'ada@contoso.example',
  active: true,
  displayName: '<Ada>',
  title: 'Clerk',
  missing: ['EXTERNAL_ID'],
  manager: null,
  name: null,
};

const CHANGE = {
  version: 3,
  at: '2026-05-01T10:00:00.000Z',
  operation: 'UPDATE',
  erased: false,
  requestId: 'corr-1',
  accessToken: { name: 'Entra' },
  fields: [{ name: 'title', before: 'Clerk', after: 'Head' }],
  request: { id: 'r1', method: 'PATCH', status: 200, durationMs: 12 },
};

const timelineOf = (nodes: readonly object[], hasNextPage = false) => ({
  UserTimeline: enterprise({ changes: { nodes, hasNextPage, endCursor: hasNextPage ? 'c' : null } }),
});

describe('the time controls', () => {
  it('select now by default, without a button to go back', async () => {
    const { text, html } = await render(<AsOfControls createdAt={USER.createdAt} />, { path: PATH });

    expect(text).toBe('View as of Now Date and time Compare with');
    expect(html).toMatch(/<input [^>]*type="range"[^>]*max="1000"[^>]*aria-valuetext="Now"[^>]*value="1000"/);
  });

  it('show the time of the URL, and a button to go back to now', async () => {
    const { text, html } = await render(<AsOfControls createdAt={USER.createdAt} />, {
      path: `${PATH}?at=2026-05-01T10:00:00.000Z`,
      timeZone: 'America/Toronto',
    });

    expect(text).toContain('May 1, 2026, 6:00:00 AM');
    expect(text).toContain('Back to now');
    expect(html.replaceAll(/\s/g, ' ')).toContain('aria-valuetext="May 1, 2026, 6:00:00 AM"');
  });

  it('have no slider for a user whose creation is unknown', async () => {
    expect((await render(<AsOfControls createdAt={null} />, { path: PATH })).html).not.toContain('type="range"');
  });
});

describe('the attributes of a user', () => {
  const provenance = (request: object | null) => ({
    UserProvenance: enterprise({
      user: { provenance: [{ field: 'title', change: { ...CHANGE, operation: 'REPLACE', request } }] },
    }),
  });

  it('are those with a value, as text', async () => {
    const { text, html } = await render(<AttributesPanel user={USER} />, { path: PATH });

    expect(text).toBe(
      'Attributes User name ada@contoso.example Status Active Display name <Ada> Job title Clerk ID u1',
    );
    expect(html).toContain('&lt;Ada&gt;');
  });

  it('link to the request that set them', async () => {
    const { linkTo } = await render(<AttributesPanel user={USER} />, { path: PATH, answers: provenance({ id: 'r1' }) });
    const link = linkTo('Replaced · Entra · May 1, 2026');

    expect(link?.pathname).toBe('/console/contoso/provisioning');
    expect(searchOf(link)).toEqual({ tab: 'requests', user: 'u1', request: 'r1' });
  });

  it('link to the state after the change when its request is not logged', async () => {
    const { linkTo } = await render(<AttributesPanel user={USER} />, { path: PATH, answers: provenance(null) });
    const link = linkTo('Replaced · Entra · May 1, 2026');

    expect(link?.pathname).toBe('/console/contoso/users/u1');
    expect(searchOf(link)).toEqual({ at: CHANGE.at });
  });
});

describe('the comparison', () => {
  const against = `${PATH}?against=2026-02-01T00:00:00.000Z`;

  it('is left out without a second time', async () => {
    expect((await render(<Comparison />, { path: PATH })).html).toBe('');
  });

  it('says that nothing differs, and which times are compared', async () => {
    const { text } = await render(<Comparison />, { path: against, answers: { OneUser: enterprise({ user: USER }) } });

    expect(text).toBe('Differences Feb 1, 2026, 12:00:00 AM → Now No differences.');
  });

  it('lists what differs', async () => {
    const key = (asOf: string | null) => ['OneUser', { enterprise: 'contoso', id: 'u1', asOf }] as unknown as string[];
    const cached = [
      [key('2026-02-01T00:00:00.000Z'), enterprise({ user: USER })],
      [key(null), enterprise({ user: { ...USER, title: 'Head' } })],
    ] as const;
    const { html, text } = await render(<Comparison />, { path: against, cached });

    expect(text).toMatch(/→ Now Job title Clerk Head$/);
    expect(html).toContain('<del class="before">Clerk</del><ins class="after">Head</ins>');
  });
});

describe('the action to erase a user', () => {
  const deleted = timelineOf([{ ...CHANGE, operation: 'DELETE' }]);

  it('is offered to administrators for a deleted user', async () => {
    expect((await render(<EraseAction name="Ada" />, { path: PATH, answers: deleted })).text).toBe('Erase');
  });

  it('is hidden from others, and for an existing user', async () => {
    const reader = await render(<EraseAction name="Ada" />, { path: PATH, answers: deleted, access: READER });
    const existing = await render(<EraseAction name="Ada" />, { path: PATH, answers: timelineOf([CHANGE]) });

    expect([reader.html, existing.html]).toEqual(['', '']);
  });
});

describe('the failed requests of a user', () => {
  const requestOf = (id: string, day: number) => ({
    id,
    at: `2026-05-0${day}T10:00:00.000Z`,
    method: 'POST',
    status: 409,
    outcome: 'REFUSED',
    reason: `Reason ${id}`,
  });
  const panelOf = (byId: readonly object[], byName: readonly object[], userName: string | null = 'ada') =>
    render(<FailedRequestsPanel userName={userName} />, {
      path: PATH,
      answers: {
        FailedRequestsOfUser: enterprise({
          byId: { nodes: byId, hasNextPage: false },
          byName: { nodes: byName, hasNextPage: false },
        }),
      },
    });

  it('are found by ID and by name, newest first, each once and five at most', async () => {
    const { text, linkTo } = await panelOf(
      [requestOf('a', 6), requestOf('b', 4), requestOf('c', 2)],
      [requestOf('b', 4), requestOf('d', 5), requestOf('e', 3), requestOf('f', 1)],
    );

    expect(text.match(/Reason \w/g)).toEqual(['Reason a', 'Reason d', 'Reason b', 'Reason e', 'Reason c']);
    expect(searchOf(linkTo('May 6, 2026, 10:00:00 AM'))).toEqual({ tab: 'requests', user: 'u1', request: 'a' });
  });

  it('of an erased user are found by ID alone', async () => {
    const { sent, text } = await panelOf([], [], null);

    expect(sent[0]?.variables).toMatchObject({ byName: { userId: 'u1', isFailure: true } });
    expect(text).toContain('No request about this user has failed.');
  });
});

describe('the history of a user', () => {
  const panelOf = (change: object, hasNextPage = false) =>
    render(<HistoryPanel />, {
      path: `${PATH}?against=2026-02-01T00:00:00.000Z`,
      answers: timelineOf([change], hasNextPage),
    });

  it('has each change with its token and request, and keeps the comparison', async () => {
    const { text, linkTo } = await panelOf(CHANGE);

    expect(text).toBe(
      'History Updated May 1, 2026, 10:00:00 AM Version 3 Entra · PATCH 200 · 12 ms Request corr-1 Job title Clerk Head',
    );
    expect(searchOf(linkTo('May 1, 2026, 10:00:00 AM'))).toEqual({
      at: CHANGE.at,
      against: '2026-02-01T00:00:00.000Z',
    });
    expect(searchOf(linkTo('Request corr-1'))).toEqual({ tab: 'requests', user: 'u1', request: 'r1' });
  });

  it('links from the deletion to the last state before it, and collapses its attributes', async () => {
    const { html, linkTo } = await panelOf({ ...CHANGE, operation: 'DELETE' });

    expect(linkTo('May 1, 2026, 10:00:00 AM')?.searchParams.get('at')).toBe('2026-05-01T09:59:59.999Z');
    expect(html).toContain('<details><summary>1 attribute</summary>');
  });

  it('has no values of an erased user, and no link to a request that is not logged', async () => {
    const { text, linkTo } = await panelOf({ ...CHANGE, erased: true, request: null, accessToken: null });

    expect(text).toContain('Administration token Request corr-1 Erased attributes: Job title');
    expect(linkTo('Request corr-1')).toBeUndefined();
  });

  it('offers earlier changes where there are any', async () => {
    expect((await panelOf(CHANGE, true)).text).toMatch(/Show earlier changes$/);
    expect((await panelOf(CHANGE)).text).not.toContain('Show earlier changes');
  });

  it('says why it could not be loaded', async () => {
    const { text } = await render(<HistoryPanel />, {
      path: PATH,
      answers: { UserTimeline: new ApiError('TIMED_OUT', 'Slow.') },
    });

    expect(text).toContain('Request timed out');
  });
});

describe('the manager and the reports', () => {
  const person = {
    id: 'm1',
    userName: 'grace',
    displayName: null,
    name: { givenName: 'Grace', familyName: 'Hopper', formatted: null },
  };
  const panelOf = (manager: object | null, reports: readonly object[] = [], isPast = false) =>
    render(<ManagerPanel user={{ manager } as never} isPast={isPast} />, {
      path: PATH,
      answers: { UserReports: enterprise({ user: { reports } }) },
    });

  it('are links with names', async () => {
    const { text, linkTo } = await panelOf({ value: 'm1', displayName: null, user: person }, [
      { ...person, id: 'r1', displayName: 'Bo', title: 'Clerk' },
    ]);

    expect(text).toBe('Manager and direct reports Manager Grace Hopper Direct reports Bo Clerk');
    expect([linkTo('Grace Hopper')?.pathname, linkTo('Bo')?.pathname]).toEqual([
      '/console/contoso/users/m1',
      '/console/contoso/users/r1',
    ]);
  });

  it('say that the ID of the manager is unknown here', async () => {
    const { html } = await panelOf({ value: 'elsewhere', displayName: null, user: null });

    expect(html).toContain('<p title="Unknown manager ID.">elsewhere</p>');
  });

  it('are current even when the page shows the past', async () => {
    expect((await panelOf(null, [], true)).text).toContain('No manager. Direct reports, as of now No direct reports.');
  });
});

describe('the page of a user', () => {
  const keyAt = (asOf: string | null) => ['OneUser', { enterprise: 'contoso', id: 'u1', asOf }] as unknown as string[];
  const page = (user: object | null, changes: readonly object[]) =>
    render(<UserPage />, {
      path: PATH,
      cached: [[keyAt(null), enterprise({ user })]],
      answers: timelineOf(changes),
    });

  it('has name, state, missing attributes and version', async () => {
    const { text, linkTo } = await page(USER, [CHANGE]);

    expect(text).toContain(
      '<Ada> ada@contoso.example Active Missing: External ID Version 3 Changed May 1, 2026, 10:00 AM',
    );
    expect(linkTo('← All users')?.pathname).toBe('/console/contoso/users');
  });

  it('says that no such user has ever existed', async () => {
    const { text } = await page(null, []);

    expect(text).toContain('User not found No user with this ID has ever existed here.');
  });

  it('leads from a deleted user to the last state', async () => {
    const { text, linkTo } = await page(null, [{ ...CHANGE, operation: 'DELETE' }]);

    expect(text).toContain('This user was deleted Deleted on May 1, 2026, 10:00:00 AM');
    expect(searchOf(linkTo('View last state'))).toEqual({ at: '2026-05-01T09:59:59.999Z' });
  });

  it('says what remains of an erased user', async () => {
    const { text } = await page(null, [{ ...CHANGE, operation: 'ERASE', erased: true }]);

    expect(text).toContain(
      'This user was erased Erased on May 1, 2026, 10:00:00 AM What remains is when something changed',
    );
  });

  it('says that the user did not exist at the time of the URL', async () => {
    const { text, sent } = await render(<UserPage />, {
      path: `${PATH}?at=2020-01-01T00:00:00.000Z`,
      answers: { OneUser: enterprise({ user: null }), ...timelineOf([CHANGE]) },
    });
    const asked = sent.filter(({ operationName }) => operationName === 'OneUser');

    expect(text).toContain('No user at this time');
    expect(asked.map(({ variables }) => variables.asOf)).toEqual([null, '2020-01-01T00:00:00.000Z']);
  });

  it('marks the past state of a deleted user', async () => {
    const at = '2026-03-01T00:00:00.000Z';
    const { text } = await render(<UserPage />, {
      path: `${PATH}?at=${at}`,
      cached: [
        [keyAt(null), enterprise({ user: null })],
        [keyAt(at), enterprise({ user: USER })],
      ],
      answers: timelineOf([{ ...CHANGE, operation: 'DELETE' }]),
    });

    expect(text).toContain('ada@contoso.example Deleted Missing:');
  });
});
