import {
  type QueryClient,
  type QueryFilters,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { executeOperation } from './graphql-client.ts';
import { BASE_PATH, fetchApi, isUnauthenticated, readError, readJson } from './http.ts';
import { endAdministrationSessionsOperation } from './operations.generated.ts';

/** The rights of the session. */
export interface Access {
  /** `null` for the administration token, which can access all enterprises. */
  readonly enterprise: string | null;
  readonly permissions: readonly string[];
}

const PATH = `${BASE_PATH}/session`;
const KEY = ['session'] as const;

/** Set after a session ended by itself, not by signing out here. */
const ENDED = ['session ended'] as const;

/** All cached queries but the session. */
const OTHER_QUERIES: QueryFilters = { predicate: ({ queryKey }) => queryKey[0] !== KEY[0] };

/** Refetched on focus: another window may have signed in or out. */
const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ client, signal }) => fetchSession(client, signal),
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** The current session: `null` when signed out, `undefined` while loading. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Whether the previous session ended by itself. */
export function useSessionEnded(): boolean {
  const client = useQueryClient();
  const [hasEnded] = useState(() => client.getQueryData(ENDED) === true);
  return hasEnded;
}

/** Signs in with an access token. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    onMutate: () => cancelSessionQuery(client),
    mutationFn: async (token: string) =>
      readAccess(await fetchApi(PATH, { method: 'POST', body: JSON.stringify({ token }) })),
    onSuccess: (access) => {
      clearCache(client);
      client.setQueryData(KEY, access);
    },
  });
}

/** Signs out and clears the cache. */
export function useSignOut() {
  return useSignOutBy(endSession);
}

/** Ends all sessions of the administration token, including this one. */
export function useSignOutEverywhere() {
  return useSignOutBy(async () => {
    await executeOperation(endAdministrationSessionsOperation, {});
    await endSession();
  });
}

function useSignOutBy(mutationFn: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    onMutate: () => cancelSessionQuery(client),
    mutationFn,
    onSuccess: () => {
      client.setQueryData(KEY, null);
      clearCache(client);
    },
  });
}

async function endSession(): Promise<void> {
  const response = await fetchApi(PATH, { method: 'DELETE' });
  if (!response.ok) throw await readError(response);
}

/** A session query in flight describes the previous session. */
function cancelSessionQuery(client: QueryClient): Promise<void> {
  return client.cancelQueries({ queryKey: KEY });
}

/** The next session may have fewer rights. */
function clearCache(client: QueryClient): void {
  client.removeQueries(OTHER_QUERIES);
}

/** Refetches the session after an `UNAUTHENTICATED` error; if it has ended, the sign-in page appears. */
export function useSessionCheck(): (error: unknown) => void {
  const client = useQueryClient();
  return (error) => {
    if (isUnauthenticated(error)) void client.invalidateQueries({ queryKey: KEY });
  };
}

async function fetchSession(client: QueryClient, signal: AbortSignal): Promise<Access | null> {
  const response = await fetchApi(PATH, { method: 'GET', signal });
  const access = response.status === 204 ? null : await readAccess(response);
  const before = client.getQueryData<Access | null>(KEY);
  if (before && JSON.stringify(access) !== JSON.stringify(before)) {
    if (access === null) client.setQueryData(ENDED, true);
    // Refetches what is on screen with the rights of the new session.
    else void client.resetQueries(OTHER_QUERIES);
  }
  return access;
}

async function readAccess(response: Response): Promise<Access> {
  if (!response.ok) throw await readError(response);
  return readJson<Access>(response);
}

/** Whether the session has the permission ADMINISTER; without it, queries for administrators are not sent. */
export function useIsAdministrator(): boolean {
  return useAccess().permissions.includes('ADMINISTER');
}

/** The current session, for components that render only when signed in. */
export function useAccess() {
  const { data: access } = useSession();
  return access ?? { enterprise: null, permissions: [] };
}
