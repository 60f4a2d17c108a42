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

/** What the one who is signed in may do. */
export interface Access {
  /** `null` for the administration token, which sees every enterprise. */
  readonly enterprise: string | null;
  readonly permissions: readonly string[];
}

const PATH = `${BASE_PATH}/session`;
const KEY = ['session'] as const;

/** Set while nobody is signed in because a session ended, and not by signing out here. */
const ENDED = ['session ended'] as const;

/** All that was told to whoever is signed in. */
const OTHER_QUERIES: QueryFilters = { predicate: ({ queryKey }) => queryKey[0] !== KEY[0] };

/** Another window may have signed out or in meanwhile. */
const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ client, signal }) => fetchSession(client, signal),
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** Who is signed in: `null` for nobody, `undefined` while that is not known. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Whether nobody is signed in because the session that was there has ended. */
export function useSessionEnded(): boolean {
  const client = useQueryClient();
  const [hasEnded] = useState(() => client.getQueryData(ENDED) === true);
  return hasEnded;
}

/** Signs in by an access token. */
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

/** Signs out, and forgets all that was seen. */
export function useSignOut() {
  return useSignOutBy(endSession);
}

/** Ends every session of the administration token, its own among them. */
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

/** What is still on its way tells of the session before. */
function cancelSessionQuery(client: QueryClient): Promise<void> {
  return client.cancelQueries({ queryKey: KEY });
}

/** What one token was told may be more than the next one is. */
function clearCache(client: QueryClient): void {
  client.removeQueries(OTHER_QUERIES);
}

/** Asks whether the session still holds when something was refused for want of one; then the page shows the door. */
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
    // What is shown at this moment is asked for anew, as whoever is signed in now.
    else void client.resetQueries(OTHER_QUERIES);
  }
  return access;
}

async function readAccess(response: Response): Promise<Access> {
  if (!response.ok) throw await readError(response);
  return readJson<Access>(response);
}

/** Whether whoever is signed in may administer; nobody else need ask for what only administrators are told. */
export function useIsAdministrator(): boolean {
  return useAccess().permissions.includes('ADMINISTER');
}

/** Who is signed in, where nobody else comes. */
export function useAccess() {
  const { data: access } = useSession();
  return access ?? { enterprise: null, permissions: [] };
}
