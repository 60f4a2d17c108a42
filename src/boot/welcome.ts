import type { AdminToken } from './admin-token.ts';
import type { FirstEnterprise } from './first-start.ts';
import type { Role } from './settings.ts';

/** What an operator wants to know once the server is ready. */
export interface Welcome {
  readonly url: string;
  readonly graphqlUrl: string | null;
  readonly consoleUrl: string | null;
  /** What every tenant URL begins with, without a slash at the end. */
  readonly scimUrl: string | null;
  /** The file that holds the administration token; `null` when the operator set the token, or this process has none. */
  readonly adminTokenFile: string | null;
  /** What the very first start made; its secret is told this once. */
  readonly firstEnterprise: (FirstEnterprise & { readonly tenantUrl: string; readonly curl: string }) | null;
}

/** What the welcome is made from. */
export interface WelcomeOptions {
  readonly role: Role;
  /** Where the server listens. */
  readonly url: string;
  readonly publicUrl: string;
  readonly adminToken: AdminToken | null;
  readonly first: FirstEnterprise | null;
}

const SCIM = '/api/scim/v2/enterprises';

/** Puts together what the operator is told. */
export function welcomeOf({ role, url, publicUrl, adminToken, first }: WelcomeOptions): Welcome {
  return {
    url,
    graphqlUrl: role === 'gateway' ? null : `${publicUrl}/graphql`,
    consoleUrl: role === 'gateway' ? null : `${publicUrl}/console`,
    scimUrl: role === 'directory' ? null : `${publicUrl}${SCIM}`,
    adminTokenFile: adminToken?.file ?? null,
    firstEnterprise:
      first === null
        ? null
        : {
            ...first,
            tenantUrl: `${publicUrl}${SCIM}/${first.name}/`,
            curl: `curl -H 'Authorization: Bearer ${first.secret}' '${url}${SCIM}/${first.name}/Users?count=10'`,
          },
  };
}
