import { newId } from '../../kernel/ids.ts';

/** The result of a connection test, as Microsoft Entra ID would see it. */
export interface ConnectionResult {
  /** Whether Entra would accept it: status 200 and no user found. */
  readonly works: boolean;
  /** `null` when there was no response. */
  readonly status: number | null;
  /** The `detail` of the SCIM error, or the network error; empty when there is none. */
  readonly detail: string;
}

/** The request that Entra's "Test Connection" sends: a search for a user name that cannot exist. */
export function connectionTestRequest(tenantUrl: string, secret: string) {
  const query = new URLSearchParams({ filter: `userName eq "${newId<never>()}"` });
  const headers = { Authorization: `Bearer ${secret}`, Accept: 'application/scim+json' };
  return { url: `${tenantUrl.replace(/\/+$/, '')}/Users?${query}`, headers };
}

/** Reads the response of a connection test; its body can be anything. */
export function connectionTestResult(status: number, body: string): ConnectionResult {
  const { totalResults, detail } = read(body);
  return { works: status === 200 && totalResults === 0, status, detail: typeof detail === 'string' ? detail : '' };
}

function read(body: string): { readonly totalResults?: unknown; readonly detail?: unknown } {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}
