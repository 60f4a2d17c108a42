import type { AdminToken } from '../settings/admin-token.ts';
import { SCIM_PATH, type ServerUrls, type TenantAccess, tenantAccessOf } from '../settings/public-url.ts';
import type { Role } from '../settings/settings.ts';
import type { FirstEnterprise } from './first-enterprise.ts';

/** What the command line prints when the server is ready. */
export interface StartupSummary {
  readonly url: string;
  readonly graphqlUrl: string | null;
  readonly consoleUrl: string | null;
  /** The beginning of every tenant URL, without a slash at the end. */
  readonly scimUrl: string | null;
  /** The folder of the embedded server; `null` when `DATABASE_URL` is set, and in a gateway. */
  readonly dataDir: string | null;
  /** The file with the administration token; `null` when `ADMIN_TOKEN` is set, and in a gateway. */
  readonly adminTokenFile: string | null;
  /**
   * The enterprise that the first start of a trial created. Its secret is not stored: this is the only way to read it.
   */
  readonly firstEnterprise: (FirstEnterprise & TenantAccess) | null;
}

/** What the summary is made from. */
export interface StartupSummaryOptions extends ServerUrls {
  readonly role: Role;
  readonly dataDir: string | null;
  readonly adminToken: AdminToken | null;
  readonly first: FirstEnterprise | null;
}

/** Summarizes a start for the operator. */
export function summarizeStartup(options: StartupSummaryOptions): StartupSummary {
  const { role, url, publicUrl, dataDir, adminToken, first } = options;
  return {
    url,
    graphqlUrl: role === 'gateway' ? null : `${publicUrl}/graphql`,
    consoleUrl: role === 'gateway' ? null : `${publicUrl}/console`,
    scimUrl: role === 'directory' ? null : `${publicUrl}${SCIM_PATH}`,
    dataDir,
    adminTokenFile: adminToken?.file ?? null,
    firstEnterprise: first && { ...first, ...tenantAccessOf(first, { url, publicUrl }) },
  };
}
