import type { Command } from 'commander';
import { type TenantAccess, tenantAccessOf, tenantUrlOf } from '../boot/settings/public-url.ts';
import {
  countUsersOperation,
  createEnterpriseOperation,
  deleteEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
  renameEnterpriseOperation,
} from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { expiresOption } from './options.ts';
import { addressesOf, addServerCommand, askServer, type ServerOptions } from './server-command.ts';
import { confirm, formatTable, printResult } from './terminal.ts';
import { accessLines } from './welcome.ts';

/** `enterprise create`, `enterprise list`, `enterprise rename` and `enterprise delete`. */
export function addEnterpriseCommands(program: Command): void {
  const enterprise = program.command('enterprise').description('create, list, rename and delete enterprises');
  addServerCommand(enterprise, 'create <name>', 'create an enterprise; its name is part of its tenant URL')
    .option('--with-token', 'also issue an access token for Entra; shows its secret once, with the tenant URL')
    .addOption(expiresOption())
    .action(create);
  addServerCommand(enterprise, 'list', 'list all enterprises').action(list);
  addRenameCommand(enterprise);
  addDeleteCommand(enterprise);
}

interface CreateOptions extends ServerOptions {
  readonly withToken?: true;
  readonly expires?: Date;
}

async function create(name: string, options: CreateOptions): Promise<void> {
  if (options.expires && !options.withToken) {
    throw new CommandError('--expires applies to the token: add --with-token.', EXIT_CODES.wrongUsage);
  }
  const { createEnterprise } = await askServer(options, createEnterpriseOperation, { name });
  const sentence = `Created enterprise ${createEnterprise.name}.`;
  if (!options.withToken) {
    const tenantUrl = tenantUrlOf(createEnterprise.name, addressesOf(options));
    printResult(options, { ...createEnterprise, tenantUrl }, `${sentence}\n  Tenant URL            ${tenantUrl}`);
    return;
  }
  const access = await issueToken(createEnterprise.name, options);
  const life = options.expires ? `expires on ${options.expires.toISOString().slice(0, 10)} (UTC)` : 'does not expire';
  const lines = [`${sentence} For Microsoft Entra ID:`, ...accessLines(access, life)];
  printResult(options, { ...createEnterprise, ...access }, lines.join('\n'));
}

/** @throws CommandError that names the completed and the remaining step */
async function issueToken(enterprise: string, options: CreateOptions): Promise<TenantAccess & { secret: string }> {
  const token = {
    enterprise,
    name: 'Microsoft Entra ID',
    permissions: ['USER_PROVISIONING' as const],
    expiresAt: options.expires?.toISOString() ?? null,
  };
  try {
    const { secret } = (await askServer(options, issueAccessTokenOperation, token)).issueAccessToken;
    return { secret, ...tenantAccessOf({ name: enterprise, secret }, addressesOf(options)) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const sentence = `Created enterprise ${enterprise}, but no token; run \`token issue\`. ${error.message}`;
    throw new CommandError(sentence, error.exitCode);
  }
}

async function list(options: ServerOptions): Promise<void> {
  const { enterprises } = await askServer(options, enterprisesOperation, {});
  const rows = enterprises.map(({ name, createdAt }) => [name, createdAt]);
  printResult(options, enterprises, formatTable(['NAME', 'CREATED'], rows));
}

interface ChangeOptions extends ServerOptions {
  readonly yes?: true;
}

function addRenameCommand(enterprise: Command): void {
  addServerCommand(enterprise, 'rename <name> <new-name>', 'rename an enterprise, which changes its tenant URL')
    .option('--yes', 'skip the confirmation')
    .action(rename);
}

function addDeleteCommand(enterprise: Command): void {
  addServerCommand(enterprise, 'delete <name>', 'delete an enterprise with its users, history, tokens and request log')
    .option('--yes', 'skip the confirmation')
    .action(remove);
}

async function rename(name: string, newName: string, options: ChangeOptions): Promise<void> {
  if (options.yes === undefined) {
    const { enterprise } = await askServer(options, countUsersOperation, { enterprise: name });
    const warning = `The tenant URL of ${enterprise.name} changes; requests from Entra fail until it has the new one.`;
    await confirm({ warning, word: enterprise.name });
  }
  const { renameEnterprise: renamed } = await askServer(options, renameEnterpriseOperation, { name, newName });
  const tenantUrl = tenantUrlOf(renamed.name, addressesOf(options));
  const lines = [
    `Renamed enterprise ${name} to ${renamed.name}. Its access tokens stay valid. Enter the new tenant URL in Entra:`,
    `  Tenant URL            ${tenantUrl}`,
  ];
  printResult(options, { ...renamed, tenantUrl }, lines.join('\n'));
}

async function remove(name: string, options: ChangeOptions): Promise<void> {
  const { enterprise } = await askServer(options, countUsersOperation, { enterprise: name });
  const users = enterprise.users.total;
  if (options.yes === undefined) {
    const warning =
      `This permanently deletes enterprise ${enterprise.name} with its ${users} users, their history, its access tokens, ` +
      'sessions and request log.\nBackups keep them until they expire.';
    await confirm({ warning, word: enterprise.name });
  }
  const { deleteEnterprise: id } = await askServer(options, deleteEnterpriseOperation, { name });
  const sentence = `Deleted enterprise ${enterprise.name} (${users} users). Its data is removed in the background.`;
  printResult(options, { id, name: enterprise.name, users }, sentence);
}
