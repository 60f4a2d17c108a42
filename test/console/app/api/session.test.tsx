import { describe, expect, it } from '@jest/globals';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../../src/console/app/api/http.ts';
import { deletedUsersOperation } from '../../../../src/console/app/api/operations.generated.ts';
import { createQueryClient } from '../../../../src/console/app/api/query-client.ts';
import {
  useAccess,
  useIsAdministrator,
  useSession,
  useSessionCheck,
  useSessionEnded,
  useSignIn,
  useSignOut,
  useSignOutEverywhere,
} from '../../../../src/console/app/api/session.ts';
import { tenantUrlOf } from '../../../../src/console/app/api/use-config.ts';
import { usePagedQuery } from '../../../../src/console/app/api/use-paged-query.ts';
import { ADMINISTRATOR, READER, renderHook, responseOf, withFetch } from '../../../support/console/render.tsx';

const OTHER = ['UsersList', {}] as const;
const cached = [[['UsersList', 'old'], 'old data']] as const;

const sessionIn = (client: QueryClient) => client.getQueryData(['session']);
const othersIn = (client: QueryClient) => client.getQueryData(['UsersList', 'old']);

describe('signing in', () => {
  it('sends the token once, keeps the rights and drops the data of the session before', async () => {
    const bodies: unknown[] = [];
    const { result, client } = await renderHook(useSignIn, { access: null, cached });

    await withFetch(
      async (path, init) => {
        bodies.push([path, init?.method, init?.body]);
        return Response.json(READER);
      },
      () => result.mutateAsync('s3cret'),
    );

    expect(bodies).toEqual([['/console/session', 'POST', '{"token":"s3cret"}']]);
    expect(sessionIn(client)).toEqual(READER);
    expect(othersIn(client)).toBeUndefined();
  });

  it('that is refused leaves the user signed out', async () => {
    const { result, client } = await renderHook(useSignIn, { access: null });
    const refusal = async () => responseOf(new ApiError('UNAUTHENTICATED', 'No.'), 401);

    await expect(withFetch(refusal, () => result.mutateAsync('wrong'))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(sessionIn(client)).toBeNull();
  });
});

describe('signing out', () => {
  it('ends the session and drops all data', async () => {
    const { result, client } = await renderHook(useSignOut, { cached });

    await withFetch(
      async () => new Response(null, { status: 204 }),
      () => result.mutateAsync(),
    );

    expect([sessionIn(client), othersIn(client)]).toEqual([null, undefined]);
  });

  it('that fails keeps the user signed in', async () => {
    const { result, client } = await renderHook(useSignOut, { cached });
    const failure = async () => responseOf(new ApiError('UNAVAILABLE', 'Down.'), 503);

    await expect(withFetch(failure, () => result.mutateAsync())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect([sessionIn(client), othersIn(client)]).toEqual([ADMINISTRATOR, 'old data']);
  });

  it('everywhere ends all sessions before the own one, which it keeps when that fails', async () => {
    const { result, client } = await renderHook(useSignOutEverywhere);
    const paths: unknown[] = [];

    const refusal = withFetch(
      async (path) => {
        paths.push(path);
        return responseOf(new ApiError('FORBIDDEN', 'No.'));
      },
      () => result.mutateAsync(),
    );

    await expect(refusal).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(paths).toEqual(['/console/graphql']);
    expect(sessionIn(client)).toEqual(ADMINISTRATOR);

    await withFetch(
      async (path) => {
        paths.push(path);
        return path === '/console/graphql' ? responseOf({ endSessions: 2 }) : new Response(null, { status: 204 });
      },
      () => result.mutateAsync(),
    );

    expect(paths.slice(1)).toEqual(['/console/graphql', '/console/session']);
    expect(sessionIn(client)).toBeNull();
  });
});

describe('the session', () => {
  /** Renders the session of an administrator and refetches it. */
  async function refetched(response: Response) {
    const { client } = await renderHook(useSession, { cached });
    await withFetch(
      async () => response,
      async () =>
        client
          .getQueryCache()
          .find({ queryKey: ['session'] })
          ?.fetch(),
    );
    return client;
  }

  it('that ended by itself says so on the sign-in page', async () => {
    const client = await refetched(new Response(null, { status: 204 }));
    const ended = client.getQueryData(['session ended']);

    expect([sessionIn(client), ended]).toEqual([null, true]);
    expect((await renderHook(useSessionEnded, { cached: [[['session ended'], ended]] })).result).toBe(true);
    expect((await renderHook(useSessionEnded)).result).toBe(false);
  });

  it('with other rights drops the data of the rights before', async () => {
    const client = await refetched(Response.json(READER));

    expect([sessionIn(client), othersIn(client)]).toEqual([READER, undefined]);
  });

  it('with the same rights keeps the data', async () => {
    expect(othersIn(await refetched(Response.json(ADMINISTRATOR)))).toBe('old data');
  });

  it('has no rights while signed out', async () => {
    expect((await renderHook(useAccess, { access: null })).result).toEqual({ enterprise: null, permissions: [] });
  });

  it('is that of an administrator with the permission ADMINISTER only', async () => {
    expect((await renderHook(useIsAdministrator)).result).toBe(true);
    expect((await renderHook(useIsAdministrator, { access: READER })).result).toBe(false);
  });

  it('is refetched after an UNAUTHENTICATED error, not after another error', async () => {
    const { result: check, client } = await renderHook(useSessionCheck);
    const isStale = () => client.getQueryState(['session'])?.isInvalidated;

    check(new ApiError('FORBIDDEN', 'No.'));
    expect(isStale()).toBe(false);

    check(new ApiError('UNAUTHENTICATED', 'No.'));
    expect(isStale()).toBe(true);
  });
});

describe('the query cache', () => {
  it('retries transient errors twice', () => {
    const { retry } = createQueryClient().getDefaultOptions().queries ?? {};
    const retries = retry as (failures: number, error: Error) => boolean;

    expect(retries(1, new ApiError('UNREACHABLE', ''))).toBe(true);
    expect(retries(2, new ApiError('UNREACHABLE', ''))).toBe(false);
    expect(retries(0, new ApiError('TIMED_OUT', ''))).toBe(false);
    expect(retries(0, new Error('A defect'))).toBe(false);
  });

  it('refetches the session after an UNAUTHENTICATED error of a query', async () => {
    const client = createQueryClient();
    client.setQueryData(['session'], READER);
    const queryFn = () => Promise.reject(new ApiError('UNAUTHENTICATED', 'Ended.'));

    await expect(client.fetchQuery({ queryKey: OTHER, queryFn })).rejects.toThrow('Ended.');

    expect(client.getQueryState(['session'])?.isInvalidated).toBe(true);
  });
});

/** The deleted users, one a page. */
function useList() {
  return usePagedQuery({
    operation: deletedUsersOperation,
    variablesAt: (after) => ({ enterprise: 'contoso', first: 1, after }),
    pageIn: ({ enterprise }) => enterprise.deletions,
  });
}

describe('a list in pages', () => {
  const pageOf = (userId: string, next: string | null) => ({
    enterprise: { deletions: { nodes: [{ userId }], hasNextPage: next !== null, endCursor: next } },
  });
  it('has no rows while the first page loads', async () => {
    expect((await renderHook(useList)).result).toMatchObject({ rows: undefined, error: null, onLoadMore: undefined });
  });

  it('has the rows of its pages in order, each from the cursor of the page before', async () => {
    const { result, client, sent } = await renderHook(useList, { answers: { DeletedUsers: pageOf('u1', 'c1') } });
    const cursors: unknown[] = [];
    await withFetch(
      async (_, init) => {
        cursors.push(JSON.parse(String(init?.body)).variables.after);
        return responseOf(pageOf('u2', null));
      },
      async () => {
        result.onLoadMore?.();
        while (client.isFetching() > 0) await new Promise(setImmediate);
      },
    );
    const [[key, data] = []] = client.getQueriesData({ queryKey: ['DeletedUsers'] });
    const { result: both } = await renderHook(useList, { cached: [[key as readonly string[], data]] });

    expect([sent[0]?.variables.after, ...cursors]).toEqual([null, 'c1']);
    expect(both.rows).toEqual([{ userId: 'u1' }, { userId: 'u2' }]);
    expect(both.onLoadMore).toBeUndefined();
  });

  it('has the error of the first page', async () => {
    const answers = { DeletedUsers: new ApiError('TIMED_OUT', 'Slow.') };

    expect((await renderHook(useList, { answers })).result).toMatchObject({
      rows: undefined,
      error: { code: 'TIMED_OUT' },
    });
  });
});

describe('the tenant URL', () => {
  it('ends with the enterprise and a slash, and is unknown without a gateway', () => {
    const config = { scimUrl: 'https://scim.example/scim/v2', testsConnections: false };

    expect(tenantUrlOf(config, 'contoso')).toBe('https://scim.example/scim/v2/contoso/');
    expect(tenantUrlOf({ ...config, scimUrl: null }, 'contoso')).toBeNull();
  });
});
