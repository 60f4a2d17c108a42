import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AskError, reach, read } from './ask.ts';

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
    onSuccess: (access) => client.setQueryData(KEY, access),
  });
}

/** Signs out, and forgets all that was seen. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => reach(PATH, { method: 'DELETE' }),
    onSuccess: () => {
      client.setQueryData(KEY, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
    },
  });
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
