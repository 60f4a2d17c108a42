import { z } from 'zod';
import type { ProductWithEnterprise } from '../product.ts';

const bodySchema = z.record(z.string(), z.unknown());

/** A SCIM response; `body` is empty for one without content. */
export interface ScimResponse {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends a SCIM request; the path is relative to the tenant URL. */
export type Send = (method: string, path: string, body?: object) => Promise<ScimResponse>;

/** A client of the SCIM API of a product's first enterprise. */
export function scimClientOf({ tenantUrl, secret }: ProductWithEnterprise): Send {
  return async (method, path, body) => {
    const response = await fetch(tenantUrl + path, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : bodySchema.parse(JSON.parse(text)) };
  };
}
