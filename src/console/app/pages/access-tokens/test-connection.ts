import { type ConnectionResult, resultOf, testOf } from '../../../shared/connection-test.ts';
import type { PageConfig } from '../../../shared/page-config.ts';
import { BASE_PATH } from '../../api/base-path.ts';
import { reach, read } from '../../api/http.ts';

/** What is tested. */
export interface Tested {
  readonly enterprise: string;
  readonly tenantUrl: string;
  readonly secret: string;
}

/** Where the page's own test goes: it may ask nobody but its own server, so of another origin only the path is used. */
export function testedUrl(tenantUrl: string, origin: string): string {
  return new URL(new URL(tenantUrl).pathname, origin).href;
}

/** Does what the button "Test connection" of Entra does, or has the server do it where SCIM is not on this origin. */
export async function testConnection(
  { enterprise, tenantUrl, secret }: Tested,
  { testsConnections }: PageConfig,
): Promise<ConnectionResult> {
  try {
    if (testsConnections) return await testByServer(enterprise, secret);
    const { url, headers } = testOf(testedUrl(tenantUrl, window.location.origin), secret);
    const response = await fetch(url, { headers, credentials: 'omit', cache: 'no-store' });
    return resultOf(response.status, await response.text());
  } catch {
    return { works: false, status: null, detail: '' };
  }
}

async function testByServer(enterprise: string, secret: string): Promise<ConnectionResult> {
  const body = JSON.stringify({ enterprise, secret });
  const response = await reach(`${BASE_PATH}/connection-test`, { method: 'POST', body });
  if (response.ok) return read<ConnectionResult>(response);
  const { errors } = await read<{ readonly errors?: readonly { readonly message: string }[] }>(response);
  return { works: false, status: null, detail: errors?.[0]?.message ?? '' };
}
