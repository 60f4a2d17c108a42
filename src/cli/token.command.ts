import { type Command, InvalidArgumentError, Option } from 'commander';
import { tenantUrlOf } from '../boot/settings/public-url.ts';
import { systemClock } from '../kernel/clock.ts';
import {
  accessTokensOperation,
  type IssueAccessTokenMutation,
  issueAccessTokenOperation,
  type Permission,
  type RotateAccessTokenMutation,
  revokeAccessTokenOperation,
  rotateAccessTokenOperation,
} from '../wire/operations.generated.ts';
import { expiresOption } from './options.ts';
import { addEnterpriseCommand, addressesOf, askServer, type EnterpriseOptions } from './server-command.ts';
import { formatTable, printResult } from './terminal.ts';

const PERMISSIONS = {
  USER_PROVISIONING: true,
  MANAGE_USERS: true,
  READ_DIRECTORY: true,
  ADMINISTER: true,
} satisfies Record<Permission, true>;

interface IssueOptions extends EnterpriseOptions {
  readonly name: string;
  readonly permission: Permission[];
  readonly expires?: Date;
}

interface RotateOptions extends EnterpriseOptions {
  readonly overlapHours: number;
  readonly expires?: Date;
}

/** `token issue`, `token list`, `token rotate` and `token revoke`. */
export function addTokenCommands(program: Command): void {
  const token = program.command('token').description('issue, list, rotate and revoke access tokens');
  addEnterpriseCommand(token, 'issue', 'issue an access token and show its secret once')
    .requiredOption('--name <name>', 'name of the token')
    .addOption(permissionOption())
    .addOption(expiresOption())
    .action(issue);
  addEnterpriseCommand(token, 'list', 'list access tokens, including revoked ones').action(list);
  addEnterpriseCommand(token, 'rotate <id>', 'issue a replacement; the old token ends after an overlap')
    .option('--overlap-hours <hours>', 'how long the old token stays valid, 0 to 720; 0 revokes it', readHours, 24)
    .addOption(expiresOption())
    .action(rotate);
  addEnterpriseCommand(token, 'revoke <id>', 'revoke an access token permanently').action(revoke);
}

function permissionOption(): Option {
  return new Option('--permission <permission...>', 'what it can do; repeatable')
    .choices(Object.keys(PERMISSIONS))
    .makeOptionMandatory();
}

function readHours(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Enter a whole number of hours, such as 24.');
  return Number(text);
}

async function issue(options: IssueOptions): Promise<void> {
  const { issueAccessToken } = await askServer(options, issueAccessTokenOperation, {
    enterprise: options.enterprise,
    name: options.name,
    permissions: options.permission,
    expiresAt: options.expires?.toISOString() ?? null,
  });
  const tenantUrl = tenantUrlOf(options.enterprise, addressesOf(options));
  const text = `${secretText(issueAccessToken)}\nTenant URL: ${tenantUrl}`;
  printResult(options, { ...issueAccessToken, tenantUrl }, text);
}

function secretText({ secret, accessToken }: IssueAccessTokenMutation['issueAccessToken']): string {
  return [
    `Issued access token ${accessToken.name} (ID ${accessToken.id}).`,
    'Its secret, shown only once:',
    '',
    `    ${secret}`,
    '',
  ].join('\n');
}

async function list(options: EnterpriseOptions): Promise<void> {
  const { enterprise } = await askServer(options, accessTokensOperation, { enterprise: options.enterprise });
  const rows = enterprise.accessTokens.map(({ id, name, permissions, expiresAt, revokedAt, lastUsedAt, refusals }) => [
    id,
    name,
    permissions.join(','),
    stateOf({ expiresAt, revokedAt }),
    lastUsedAt ?? 'never',
    revokedAt ?? expiresAt ?? 'never',
    String(refusals?.count ?? 0),
    refusals?.last ?? 'never',
  ]);
  const columns = ['ID', 'NAME', 'PERMISSIONS', 'STATE', 'LAST USED', 'EXPIRES', 'REJECTED', 'LAST REJECTED'];
  const table = formatTable(columns, rows);
  printResult(options, enterprise.accessTokens, table);
}

function stateOf({ expiresAt, revokedAt }: { readonly expiresAt: string | null; readonly revokedAt: string | null }) {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt) <= systemClock() ? 'expired' : 'active';
}

async function rotate(id: string, options: RotateOptions): Promise<void> {
  const { rotateAccessToken } = await askServer(options, rotateAccessTokenOperation, {
    enterprise: options.enterprise,
    id,
    overlapHours: options.overlapHours,
    expiresAt: options.expires?.toISOString() ?? null,
  });
  printResult(options, rotateAccessToken, `${secretText(rotateAccessToken)}\n${endText(rotateAccessToken.replaced)}`);
}

function endText({ id, expiresAt, revokedAt }: RotateAccessTokenMutation['rotateAccessToken']['replaced']): string {
  return revokedAt === null ? `The old token ${id} expires at ${expiresAt}.` : `The old token ${id} is revoked.`;
}

async function revoke(id: string, options: EnterpriseOptions): Promise<void> {
  const variables = { enterprise: options.enterprise, id };
  const { revokeAccessToken } = await askServer(options, revokeAccessTokenOperation, variables);
  printResult(options, revokeAccessToken, `Revoked access token ${revokeAccessToken.name}.`);
}
