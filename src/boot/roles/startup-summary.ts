import type { AdminToken } from '../settings/admin-token.ts';
import type { Role } from '../settings/settings.ts';
import type { FirstEnterprise } from './first-enterprise.ts';

/** What an operator wants to know once the server is ready. */
export interface Welcome {
  readonly url: string;
  readonly graphqlUrl: string | null;
  readonly consoleUrl: string | null;
  /** What every tenant URL begins with, without a slash at the end. */
  readonly scimUrl: string | null;
  /** Where the embedded server keeps its data; `null` when `DATABASE_URL` names a server, or this process has none. */
  readonly dataDir: string | null;
  /** The file that holds the administration token; `null` when the operator set the token, or this process has none. */
  readonly adminTokenFile: string | null;
  /** What the very first start of a try-out made; its secret is told this once. */
  readonly firstEnterprise: (FirstEnterprise & TenantAccess) | null;
}

/** How an enterprise's users are reached with a token of it. */
export interface TenantAccess {
  readonly tenantUrl: string;
  /** A line for a shell that asks for some of them. */
  readonly curl: string;
}

/** What the welcome is made from. */
export interface WelcomeOptions {
  readonly role: Role;
  /** Where the server listens. */
  readonly url: string;
  readonly publicUrl: string;
  readonly dataDir: string | null;
  readonly adminToken: AdminToken | null;
  readonly first: FirstEnterprise | null;
}

/** Below which every enterprise has its tenant URL. */
export const SCIM_PATH = '/api/scim/v2/enterprises';

/** Puts together what the operator is told. */
export function welcomeOf({ role, url, publicUrl, dataDir, adminToken, first }: WelcomeOptions): Welcome {
  return {
    url,
    graphqlUrl: role === 'gateway' ? null : `${publicUrl}/graphql`,
    consoleUrl: role === 'gateway' ? null : `${publicUrl}/console`,
    scimUrl: role === 'directory' ? null : `${publicUrl}${SCIM_PATH}`,
    dataDir,
    adminTokenFile: adminToken?.file ?? null,
    firstEnterprise: first && { ...first, ...accessTo(first, { url, publicUrl }) },
  };
}

/** What is entered in Entra as the tenant URL of an enterprise. */
export function tenantUrlOf(name: string, { publicUrl }: Pick<WelcomeOptions, 'publicUrl'>): string {
  return `${publicUrl}${SCIM_PATH}/${name}/`;
}

/** @param at where the server is reached from outside, and from here */
export function accessTo(
  { name, secret }: Pick<FirstEnterprise, 'name' | 'secret'>,
  { url, publicUrl }: Pick<WelcomeOptions, 'url' | 'publicUrl'>,
): TenantAccess {
  return {
    tenantUrl: tenantUrlOf(name, { publicUrl }),
    curl: `curl -H 'Authorization: Bearer ${secret}' '${url}${SCIM_PATH}/${name}/Users?count=10'`,
  };
}
