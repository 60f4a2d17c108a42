import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../../src/console/app/api/http.ts';
import { DeletedPage } from '../../../../../src/console/app/pages/deleted/deleted-page.tsx';
import { useDeletionColumns } from '../../../../../src/console/app/pages/deleted/use-deletion-columns.tsx';
import { render, renderHook } from '../../../../support/console/render.tsx';

const PATH = '/contoso/users/deleted';
const USER = { userName: 'ada@contoso.example', displayName: '<Ada>', name: null };
const DELETION = {
  userId: 'u1',
  at: '2026-05-01T10:00:00.000Z',
  accessToken: { name: 'Entra' },
  request: { id: 'r1' },
  user: USER,
};

function answersOf(nodes: readonly object[], hasNextPage = false) {
  return { DeletedUsers: { enterprise: { deletions: { nodes, hasNextPage, endCursor: hasNextPage ? 'c' : null } } } };
}

/** The cells of a deletion. */
async function rowOf(
  deletion:
    | typeof DELETION
    | (Omit<typeof DELETION, 'user' | 'request' | 'accessToken'> & { user: null; request: null; accessToken: null }),
) {
  const { result: columns } = await renderHook(() => useDeletionColumns('contoso'), { path: PATH });
  return render(
    <ul>
      {columns.map(({ id, render: cell }) => (
        <li key={id}>{cell(deletion)}</li>
      ))}
    </ul>,
    { path: PATH, timeZone: 'America/Toronto' },
  );
}

describe('a deleted user', () => {
  it('links to the last state before the deletion, and to the request', async () => {
    const { text, linkTo } = await rowOf(DELETION);
    const request = linkTo('View');

    expect(text).toBe('<Ada> ada@contoso.example May 1, 2026, 6:00:00 AM Entra View');
    expect(linkTo('<Ada>')?.pathname).toBe('/console/contoso/users/u1');
    expect(linkTo('<Ada>')?.searchParams.get('at')).toBe('2026-05-01T09:59:59.999Z');
    expect(Object.fromEntries(request?.searchParams ?? [])).toEqual({ tab: 'requests', user: 'u1', request: 'r1' });
  });

  it('that was erased has no state to link to, only a history', async () => {
    const { text, linkTo } = await rowOf({ ...DELETION, user: null, request: null, accessToken: null });

    expect(text).toBe('Erased u1 May 1, 2026, 6:00:00 AM Administration token —');
    expect(linkTo('Erased')?.search).toBe('');
  });
});

describe('the page of deleted users', () => {
  it('counts the users shown and leads back to the others', async () => {
    const { text, linkTo } = await render(<DeletedPage />, { path: PATH, answers: answersOf([DELETION]) });

    expect(text).toMatch(/1 user shown$/);
    expect(linkTo('← All users')?.pathname).toBe('/console/contoso/users');
  });

  it('hints at more', async () => {
    const { text, html } = await render(<DeletedPage />, { path: PATH, answers: answersOf([DELETION], true) });

    expect(text).toMatch(/1 user shown …$/);
    expect(html).toContain('aria-rowcount="-1"');
  });

  it('says that there are none, and why they could not be loaded', async () => {
    const none = await render(<DeletedPage />, { path: PATH, answers: answersOf([]), language: 'fr' });
    const failed = await render(<DeletedPage />, {
      path: PATH,
      answers: { DeletedUsers: new ApiError('FORBIDDEN', 'No.') },
    });

    expect(none.text).toContain('Aucun utilisateur supprimé');
    expect(failed.text).toContain('Your access token does not allow this');
  });
});
