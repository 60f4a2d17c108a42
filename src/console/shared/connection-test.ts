import { newId } from '../../kernel/ids.ts';

/** What came back, as Microsoft Entra ID would see it. */
export interface ConnectionResult {
  /** Whether Entra would be content: 200 and nobody found. */
  readonly works: boolean;
  /** `null` when nobody answered. */
  readonly status: number | null;
  /** SCIM's own sentence, or why nobody answered; empty when there was none. */
  readonly detail: string;
}

/** The request that the button "Test connection" of Entra sends: it looks for somebody who cannot exist. */
export function testOf(tenantUrl: string, secret: string) {
  const query = new URLSearchParams({ filter: `userName eq "${newId<never>()}"` });
  const headers = { Authorization: `Bearer ${secret}`, Accept: 'application/scim+json' };
  return { url: `${tenantUrl.replace(/\/+$/, '')}/Users?${query}`, headers };
}

/** @param body the answer, whatever it is */
export function resultOf(status: number, body: string): ConnectionResult {
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
