import type { Stage } from '../wire/conversation.ts';
import { stageAt } from './product.ts';
import type { ProductProcess } from './product-process.ts';

/** A response of the SCIM gateway. */
export interface ScimReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ScimBody;
}

interface ScimBody {
  readonly id: string;
  readonly userName: string;
  readonly title?: string;
  readonly meta: { readonly version: string };
  readonly totalResults: number;
  readonly Resources: readonly ScimBody[];
  readonly detail: string;
  readonly [attribute: string]: unknown;
}

/** One enterprise as Entra sees it: its tenant URL and a token. */
export interface Tenant {
  readonly name: string;
  readonly token: string;
  readonly send: (method: string, path: string, body?: unknown) => Promise<ScimReply>;
}

/** Creates an enterprise with an access token for provisioning. */
export async function openTenant(stage: Stage, name: string, tokenName?: string): Promise<Tenant> {
  await stage.createEnterprise(name);
  const token = await stage.issueAccessToken(name, 'USER_PROVISIONING', tokenName);
  const base = `${stage.urls[0]}/api/scim/v2/enterprises/${name}`;
  return { name, token, send: (method, path, body) => send(token, { method, url: base + path, body }) };
}

/** The secret of an access token of `acme`. Only a first start with the embedded server creates one by itself. */
export async function secretForEntra({ url, firstEnterprise }: ProductProcess['welcome']): Promise<string> {
  return firstEnterprise?.secret ?? (await openTenant(stageAt(url), 'acme')).token;
}

async function send(token: string, { method, url, body }: { method: string; url: string; body: unknown }) {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}
