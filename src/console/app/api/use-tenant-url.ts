import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { PageConfig } from '../../shared/page-config.ts';
import { AskError, reach, read } from './ask.ts';

/** The tenant URL of an enterprise, as Microsoft Entra ID takes it. */
export function useTenantUrl(enterprise: string): UseQueryResult<string> {
  return useQuery({
    queryKey: ['config'],
    queryFn: findConfig,
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ scimUrl }: PageConfig) => `${scimUrl}/${enterprise}/`,
  });
}

async function findConfig({ signal }: { readonly signal: AbortSignal }): Promise<PageConfig> {
  const response = await reach('/console/config', { method: 'GET', signal });
  if (!response.ok) throw new AskError('UNREACHABLE', 'The answer cannot be read.');
  return read<PageConfig>(response);
}
