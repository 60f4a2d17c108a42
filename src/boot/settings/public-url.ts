/** The path of SCIM; a tenant URL is this path with the name of the enterprise. */
export const SCIM_PATH = '/api/scim/v2/enterprises';

/**
 * The path of `PUBLIC_URL` without a slash at the end. A reverse proxy removes it before it forwards a request, so only
 * links have it. Empty if unset.
 */
export function publicPathOf(publicUrl: string | null): string {
  return publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
}

/** Where a server is reached. */
export interface ServerUrls {
  /** On this machine. */
  readonly url: string;
  /** From outside, without a slash at the end. */
  readonly publicUrl: string;
}

/** How to reach the users of an enterprise with an access token. */
export interface TenantAccess {
  readonly tenantUrl: string;
  /** A `curl` command that reads some of the users; contains the secret. */
  readonly curl: string;
}

/** The tenant URL of an enterprise, to be entered in Entra. */
export function tenantUrlOf(name: string, { publicUrl }: Pick<ServerUrls, 'publicUrl'>): string {
  return `${publicUrl}${SCIM_PATH}/${name}/`;
}

/** The tenant URL of an enterprise and a command to try a token with. */
export function tenantAccessOf(
  { name, secret }: { readonly name: string; readonly secret: string },
  { url, publicUrl }: ServerUrls,
): TenantAccess {
  return {
    tenantUrl: tenantUrlOf(name, { publicUrl }),
    curl: `curl -H 'Authorization: Bearer ${secret}' '${url}${SCIM_PATH}/${name}/Users?count=10'`,
  };
}
