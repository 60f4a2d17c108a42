import type { Command } from 'commander';
import { tenantUrlOf } from '../boot/welcome.ts';
import {
  countUsersOperation,
  deleteEnterpriseOperation,
  renameEnterpriseOperation,
} from '../wire/operations.generated.ts';
import { confirm } from './confirm.ts';
import { printResult } from './output.ts';
import { addressesOf, addServerCommand, askServer, type ServerOptions } from './server-connection.ts';

interface ChangeOptions extends ServerOptions {
  readonly yes?: true;
}

/** `enterprise rename`. */
export function addRenameCommand(enterprise: Command): void {
  addServerCommand(enterprise, 'rename <name> <new-name>', 'give an enterprise another name, and so another tenant URL')
    .option('--yes', 'do not ask whether it is meant')
    .action(rename);
}

/** `enterprise delete`. */
export function addDeleteCommand(enterprise: Command): void {
  addServerCommand(enterprise, 'delete <name>', 'delete an enterprise with its users, history, tokens and request log')
    .option('--yes', 'do not ask whether it is meant')
    .action(remove);
}

async function rename(name: string, newName: string, options: ChangeOptions): Promise<void> {
  if (options.yes === undefined) {
    const { enterprise } = await askServer(options, countUsersOperation, { enterprise: name });
    const warning = `The tenant URL of ${enterprise.name} changes; Entra's requests are refused until it is told the new one.`;
    await confirm({ warning, word: enterprise.name });
  }
  const { renameEnterprise: renamed } = await askServer(options, renameEnterpriseOperation, { name, newName });
  const tenantUrl = tenantUrlOf(renamed.name, addressesOf(options));
  const lines = [
    `Renamed enterprise ${name} to ${renamed.name}. Its access tokens stay valid; enter the new tenant URL in Entra:`,
    `  Tenant URL            ${tenantUrl}`,
  ];
  printResult(options, { ...renamed, tenantUrl }, lines.join('\n'));
}

async function remove(name: string, options: ChangeOptions): Promise<void> {
  const { enterprise } = await askServer(options, countUsersOperation, { enterprise: name });
  const users = enterprise.users.total;
  if (options.yes === undefined) {
    const warning =
      `Enterprise ${enterprise.name} has ${users} users. They, their history, its access tokens, sessions and request log ` +
      'are deleted permanently.\nBackups keep them until they expire.';
    await confirm({ warning, word: enterprise.name });
  }
  const { deleteEnterprise: id } = await askServer(options, deleteEnterpriseOperation, { name });
  const sentence = `Deleted enterprise ${enterprise.name} (${users} users). What it held is removed in the background.`;
  printResult(options, { id, name: enterprise.name, users }, sentence);
}
