import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  accessTokensOperation,
  type IssueAccessTokenMutation,
  issueAccessTokenOperation,
  type Permission,
  revokeAccessTokenOperation,
  rotateAccessTokenOperation,
} from '../wire/operations.generated.ts';
import { expiresOption } from './expires-option.ts';
import { formatTable, printResult } from './output.ts';
import { addServerCommand, askServer, type ServerOptions } from './server-connection.ts';

const PERMISSIONS = {
  USER_PROVISIONING: true,
  MANAGE_USERS: true,
  READ_DIRECTORY: true,
  ADMINISTER: true,
} satisfies Record<Permission, true>;

interface TokenOptions extends ServerOptions {
  readonly enterprise: string;
}

interface IssueOptions extends TokenOptions {
  readonly name: string;
  readonly permission: Permission[];
  readonly expires?: Date;
}

interface RotateOptions extends TokenOptions {
  readonly overlapHours: number;
  readonly expires?: Date;
}

/** `token issue`, `token list`, `token rotate` and `token revoke`. */
export function addTokenCommands(program: Command): void {
  const token = program.command('token').description('issue, list, rotate and revoke access tokens');
  addTokenCommand(token, 'issue', 'issue an access token and show its secret, this once')
    .requiredOption('--name <name>', 'what to call it')
    .addOption(permissionOption())
    .addOption(expiresOption())
    .action(issue);
  addTokenCommand(token, 'list', 'list access tokens, the revoked ones too').action(list);
  addTokenCommand(token, 'rotate <id>', 'issue a token in the place of another, which ends after an overlap')
    .option('--overlap-hours <hours>', 'how long the old one stays good, 0 to 720; 0 revokes it', readHours, 24)
    .addOption(expiresOption())
    .action(rotate);
  addTokenCommand(token, 'revoke <id>', 'revoke an access token for ever').action(revoke);
}

function addTokenCommand(parent: Command, usage: string, description: string): Command {
  return addServerCommand(parent, usage, description).requiredOption('--enterprise <name>', 'the enterprise');
}

function permissionOption(): Option {
  return new Option('--permission <permission...>', 'what it may do; may be given several times')
    .choices(Object.keys(PERMISSIONS))
    .makeOptionMandatory();
}

function readHours(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number of hours, such as 24.');
  return Number(text);
}

async function issue(options: IssueOptions): Promise<void> {
  const { issueAccessToken } = await askServer(options, issueAccessTokenOperation, {
    enterprise: options.enterprise,
    name: options.name,
    permissions: options.permission,
    expiresAt: options.expires?.toISOString() ?? null,
  });
  printResult(options, issueAccessToken, secretText(issueAccessToken));
}

function secretText({ secret, accessToken }: IssueAccessTokenMutation['issueAccessToken']): string {
  return [
    `Access token ${accessToken.name} is issued; its id is ${accessToken.id}.`,
    'Its secret, which is shown only now:',
    '',
    `    ${secret}`,
    '',
  ].join('\n');
}

async function list(options: TokenOptions): Promise<void> {
  const { enterprise } = await askServer(options, accessTokensOperation, { enterprise: options.enterprise });
  const rows = enterprise.accessTokens.map(({ id, name, permissions, expiresAt, revokedAt, lastUsedAt }) => [
    id,
    name,
    permissions.join(','),
    lastUsedAt ?? 'never',
    revokedAt === null ? (expiresAt ?? 'never') : `revoked ${revokedAt}`,
  ]);
  printResult(options, enterprise.accessTokens, formatTable(['ID', 'NAME', 'PERMISSIONS', 'LAST USED', 'ENDS'], rows));
}

async function rotate(id: string, options: RotateOptions): Promise<void> {
  const { rotateAccessToken } = await askServer(options, rotateAccessTokenOperation, {
    enterprise: options.enterprise,
    id,
    overlapHours: options.overlapHours,
    expiresAt: options.expires?.toISOString() ?? null,
  });
  printResult(options, rotateAccessToken, secretText(rotateAccessToken));
}

async function revoke(id: string, options: TokenOptions): Promise<void> {
  const variables = { enterprise: options.enterprise, id };
  const { revokeAccessToken } = await askServer(options, revokeAccessTokenOperation, variables);
  printResult(options, revokeAccessToken, `Access token ${revokeAccessToken.name} is revoked.`);
}
