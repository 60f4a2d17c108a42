import type { StartupSummary } from '../boot/roles/startup-summary.ts';
import type { TenantAccess } from '../boot/settings/public-url.ts';

/** The text printed when the server is ready; contains a secret only on the first start of a trial. */
export function welcomeText({
  url,
  graphqlUrl,
  consoleUrl,
  scimUrl,
  dataDir,
  adminTokenFile,
  firstEnterprise,
}: StartupSummary): string {
  const lines = [`Ready at ${url}`];
  if (consoleUrl !== null) lines.push(`  Console               ${consoleUrl}`);
  if (graphqlUrl !== null) lines.push(`  GraphQL URL           ${graphqlUrl}`);
  if (scimUrl !== null && firstEnterprise === null) lines.push(`  Tenant URLs           ${scimUrl}/<enterprise_name>/`);
  if (dataDir !== null)
    lines.push(
      `  Database              embedded PostgreSQL in ${dataDir}, for one process on one machine;`,
      '                        set DATABASE_URL to your own server for several processes',
    );
  if (graphqlUrl !== null)
    lines.push(
      `  Administration token  ${adminTokenFile === null ? 'as set in ADMIN_TOKEN' : `in the file ${adminTokenFile}`}`,
    );
  if (graphqlUrl !== null && firstEnterprise === null)
    lines.push('  New enterprises       xm-directory enterprise create <name> --with-token');
  if (firstEnterprise === null) return lines.join('\n');

  const { name, expiresAt } = firstEnterprise;
  return [
    ...lines,
    '',
    `First start: created enterprise ${name}. For Microsoft Entra ID:`,
    ...accessLines(firstEnterprise, `expires after 30 days, on ${expiresAt.slice(0, 10)} (UTC)`),
  ].join('\n');
}

/** The values to enter in Entra and a `curl` command to try them; the only output of the secret. */
export function accessLines({ tenantUrl, secret, curl }: TenantAccess & { secret: string }, life: string): string[] {
  return [
    `  Tenant URL            ${tenantUrl}`,
    `  Secret token          ${secret}`,
    '',
    `The secret is shown only once; the token ${life}. Try it:`,
    `  ${curl}`,
    '',
  ];
}
