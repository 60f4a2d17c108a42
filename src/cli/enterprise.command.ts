import type { Command } from 'commander';
import { accessTo, type TenantAccess, tenantUrlOf } from '../boot/roles/welcome.ts';
import {
  createEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
} from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { addDeleteCommand, addRenameCommand } from './enterprise-changes.command.ts';
import { expiresOption } from './expires-option.ts';
import { addressesOf, addServerCommand, askServer, type ServerOptions } from './server-command.ts';
import { formatTable, printResult } from './terminal.ts';
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

/** @throws CommandError that says what is done by then, and what is still to be done */
async function issueToken(enterprise: string, options: CreateOptions): Promise<TenantAccess & { secret: string }> {
  const token = {
    enterprise,
    name: 'Microsoft Entra ID',
    permissions: ['USER_PROVISIONING' as const],
    expiresAt: options.expires?.toISOString() ?? null,
  };
  try {
    const { secret } = (await askServer(options, issueAccessTokenOperation, token)).issueAccessToken;
    return { secret, ...accessTo({ name: enterprise, secret }, addressesOf(options)) };
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
