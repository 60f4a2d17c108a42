import { type ConnectionResult, connectionTestRequest, connectionTestResult } from '../../../shared/connection-test.ts';
import type { PageConfig } from '../../../shared/page-config.ts';
import { BASE_PATH, fetchApi, readError, readJson } from '../../api/http.ts';

/** The connection to test. */
export interface ConnectionTarget {
  readonly enterprise: string;
  readonly tenantUrl: string;
  readonly secret: string;
}

/** The tenant URL's path on the page's own origin, the only one that the Content-Security-Policy allows. */
export function sameOriginUrl(tenantUrl: string, origin: string): string {
  return new URL(new URL(tenantUrl).pathname, origin).href;
}

/** Runs Entra's connection test, from the browser where SCIM has the page's origin, else on the server. */
export async function testConnection(
  { enterprise, tenantUrl, secret }: ConnectionTarget,
  { testsConnections }: PageConfig,
): Promise<ConnectionResult> {
  try {
    if (testsConnections) return await testByServer(enterprise, secret);
    const { url, headers } = connectionTestRequest(sameOriginUrl(tenantUrl, window.location.origin), secret);
    const response = await fetch(url, { headers, credentials: 'omit', cache: 'no-store' });
    return connectionTestResult(response.status, await response.text());
  } catch {
    return { works: false, status: null, detail: '' };
  }
}

async function testByServer(enterprise: string, secret: string): Promise<ConnectionResult> {
  const body = JSON.stringify({ enterprise, secret });
  const response = await fetchApi(`${BASE_PATH}/connection-test`, { method: 'POST', body });
  if (response.ok) return readJson<ConnectionResult>(response);
  return { works: false, status: null, detail: (await readError(response)).message };
}
