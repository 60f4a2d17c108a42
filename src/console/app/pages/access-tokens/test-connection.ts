import { newId } from '../../../../kernel/ids.ts';

/** What came back, as Microsoft Entra ID would see it. */
export interface ConnectionResult {
  /** Whether Entra would be content: 200 and nobody found. */
  readonly works: boolean;
  /** `null` when nobody answered. */
  readonly status: number | null;
  /** SCIM's own sentence; empty when there was none. */
  readonly detail: string;
}

interface ScimReply {
  readonly totalResults?: number;
  readonly detail?: string;
}

/** Where the test goes: the page may ask nobody but its own server, so of another origin only the path is used. */
export function testedUrl(tenantUrl: string, origin: string): string {
  return new URL(new URL(tenantUrl).pathname, origin).href;
}

/** Looks for somebody who cannot exist, as the button "Test connection" of Entra does. */
export async function testConnection(url: string, secret: string): Promise<ConnectionResult> {
  const query = new URLSearchParams({ filter: `userName eq "${newId<never>()}"` });
  const headers = { Authorization: `Bearer ${secret}`, Accept: 'application/scim+json' };
  try {
    const init: RequestInit = { headers, credentials: 'omit', cache: 'no-store' };
    const response = await fetch(`${url.replace(/\/+$/, '')}/Users?${query}`, init);
    const { totalResults, detail = '' } = await readReply(response);
    return { works: response.status === 200 && totalResults === 0, status: response.status, detail };
  } catch {
    return { works: false, status: null, detail: '' };
  }
}

async function readReply(response: Response): Promise<ScimReply> {
  try {
    return (await response.json()) as ScimReply;
  } catch {
    return {};
  }
}
