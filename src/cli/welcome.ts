import type { Welcome } from '../boot/welcome.ts';

/** What the operator reads once the server is ready; secrets only on the very first start. */
export function welcomeText({
  url,
  graphqlUrl,
  consoleUrl,
  scimUrl,
  adminTokenFile,
  firstEnterprise,
}: Welcome): string {
  const lines = [`Ready at ${url}`];
  if (consoleUrl !== null) lines.push(`  Console               ${consoleUrl}`);
  if (graphqlUrl !== null) lines.push(`  GraphQL URL           ${graphqlUrl}`);
  if (scimUrl !== null && firstEnterprise === null) lines.push(`  Tenant URLs           ${scimUrl}/<enterprise_name>/`);
  if (graphqlUrl !== null)
    lines.push(
      `  Administration token  ${adminTokenFile === null ? 'as set in ADMIN_TOKEN' : `in the file ${adminTokenFile}`}`,
    );
  if (firstEnterprise === null) return lines.join('\n');

  const { name, tenantUrl, secret, curl } = firstEnterprise;
  return [
    ...lines,
    '',
    `This is the first start: the enterprise ${name} has been made. For Microsoft Entra ID:`,
    `  Tenant URL            ${tenantUrl}`,
    `  Secret token          ${secret}`,
    '',
    'The secret is shown only now. Try it:',
    `  ${curl}`,
    '',
  ].join('\n');
}
