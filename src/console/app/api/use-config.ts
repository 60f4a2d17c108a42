import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { PageConfig } from '../../shared/page-config.ts';
import { BASE_PATH, fetchApi, readJson, requestIdOf, unreadableResponse } from './http.ts';

/** The server's configuration. */
export function useConfig(): UseQueryResult<PageConfig> {
  return useQuery({ queryKey: ['config'], queryFn: fetchConfig, staleTime: Number.POSITIVE_INFINITY });
}

/** The tenant URL of an enterprise, as Entra expects it; `null` where the server does not know it. */
export function tenantUrlOf({ scimUrl }: PageConfig, enterprise: string): string | null {
  return scimUrl === null ? null : `${scimUrl}/${enterprise}/`;
}

async function fetchConfig({ signal }: { readonly signal: AbortSignal }): Promise<PageConfig> {
  const response = await fetchApi(`${BASE_PATH}/config`, { method: 'GET', signal });
  if (!response.ok) throw unreadableResponse(requestIdOf(response));
  return readJson<PageConfig>(response);
}
