import type { Command } from 'commander';
import { tenantUrlOf } from '../boot/roles/welcome.ts';
import {
  countUsersOperation,
  deleteEnterpriseOperation,
  renameEnterpriseOperation,
} from '../wire/operations.generated.ts';
import { confirm } from './confirm.ts';
import { addressesOf, addServerCommand, askServer, type ServerOptions } from './server-command.ts';
import { printResult } from './terminal.ts';

interface ChangeOptions extends ServerOptions {
  readonly yes?: true;
}

/** `enterprise rename`. */
export function addRenameCommand(enterprise: Command): void {
  addServerCommand(enterprise, 'rename <name> <new-name>', 'rename an enterprise, which changes its tenant URL')
    .option('--yes', 'skip the confirmation')
    .action(rename);
}

/** `enterprise delete`. */
export function addDeleteCommand(enterprise: Command): void {
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
