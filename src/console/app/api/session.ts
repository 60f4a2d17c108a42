import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AskError, isUnauthenticated, reach, read } from './ask.ts';

/** What the one who is signed in may do. */
export interface Access {
  /** `null` for the administration token, which sees every enterprise. */
  readonly enterprise: string | null;
  readonly permissions: readonly string[];
}

const PATH = '/console/session';
const KEY = ['session'] as const;

const sessionQuery = queryOptions({ queryKey: KEY, queryFn: findSession, staleTime: 60_000, retry: false });

/** Who is signed in: `null` for nobody, `undefined` while that is not known. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Signs in by an access token. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
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
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => reach(PATH, { method: 'DELETE' }),
    onSuccess: () => {
      client.setQueryData(KEY, null);
      forgetAnswers(client);
    },
  });
}

/** What one token was told may be more than the next one is. */
function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
}

/** Asks whether the session still holds when something was refused for want of one; then the page shows the door. */
export function useRefusals(): (error: unknown) => void {
  const client = useQueryClient();
  return (error) => {
    if (isUnauthenticated(error)) void client.invalidateQueries({ queryKey: KEY });
  };
}

async function findSession(): Promise<Access | null> {
  const response = await reach(PATH, { method: 'GET' });
  return response.status === 204 ? null : accessOf(response);
}

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function accessOf(response: Response): Promise<Access> {
  const body = await read<Access & Refusal>(response);
  const [error] = body.errors ?? [];
  if (error !== undefined) throw new AskError(error.extensions.code, error.message);
  return body;
}
