import {
  type QueryClient,
  type QueryFilters,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { BASE_PATH } from './base-path.ts';
import { AskError, ask, isUnauthenticated, reach, read } from './http.ts';
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
const ANSWERS: QueryFilters = { predicate: ({ queryKey }) => queryKey[0] !== KEY[0] };

/** Another window may have signed out or in meanwhile. */
const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ client, signal }) => findSession(client, signal),
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** Who is signed in: `null` for nobody, `undefined` while that is not known. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Whether nobody is signed in because the session that was there has ended. */
export function useHasEnded(): boolean {
  const client = useQueryClient();
  const [hasEnded] = useState(() => client.getQueryData(ENDED) === true);
  return hasEnded;
}

/** Signs in by an access token. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    onMutate: () => askNoLonger(client),
    mutationFn: async (token: string) =>
      accessOf(await reach(PATH, { method: 'POST', body: JSON.stringify({ token }) })),
    onSuccess: (access) => {
      forgetAnswers(client);
      client.setQueryData(KEY, access);
    },
  });
}

/** Signs out, and forgets all that was seen. */
export function useSignOut() {
  return useLeaving(leave);
}

/** Ends every session of the administration token, its own among them. */
export function useSignOutEverywhere() {
  return useLeaving(async () => {
    await ask(endAdministrationSessionsOperation, {});
    await leave();
  });
}

function useLeaving(mutationFn: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    onMutate: () => askNoLonger(client),
    mutationFn,
    onSuccess: () => {
      client.setQueryData(KEY, null);
      forgetAnswers(client);
    },
  });
}

async function leave(): Promise<void> {
  const response = await reach(PATH, { method: 'DELETE' });
  if (!response.ok) throw await refusalIn(response);
}

/** What is still on its way tells of the session before. */
function askNoLonger(client: QueryClient): Promise<void> {
  return client.cancelQueries({ queryKey: KEY });
}

/** What one token was told may be more than the next one is. */
function forgetAnswers(client: QueryClient): void {
  client.removeQueries(ANSWERS);
}

/** Asks whether the session still holds when something was refused for want of one; then the page shows the door. */
export function useRefusals(): (error: unknown) => void {
  const client = useQueryClient();
  return (error) => {
    if (isUnauthenticated(error)) void client.invalidateQueries({ queryKey: KEY });
  };
}

async function findSession(client: QueryClient, signal: AbortSignal): Promise<Access | null> {
  const response = await reach(PATH, { method: 'GET', signal });
  const access = response.status === 204 ? null : await accessOf(response);
  const before = client.getQueryData<Access | null>(KEY);
  if (before && JSON.stringify(access) !== JSON.stringify(before)) {
    if (access === null) client.setQueryData(ENDED, true);
    // What is shown at this moment is asked for anew, as whoever is signed in now.
    else void client.resetQueries(ANSWERS);
  }
  return access;
}

interface Extensions {
  readonly code: string;
  readonly field?: string;
}

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions: Extensions }[];
}

async function accessOf(response: Response): Promise<Access> {
  if (!response.ok) throw await refusalIn(response);
  return read<Access>(response);
}

async function refusalIn(response: Response): Promise<AskError> {
  const { errors } = await read<Refusal>(response);
  const [error] = errors ?? [];
  const { code = 'OTHER', field = null } = error?.extensions ?? {};
  return new AskError(code, error?.message ?? '', null, field);
}
