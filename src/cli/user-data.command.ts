import type { Command } from 'commander';
import { eraseUserOperation, userNameConflictsOperation } from '../wire/operations.generated.ts';
import { confirm } from './confirm.ts';
import { addEnterpriseCommand, type EnterpriseOptions } from './enterprise-command.ts';
import { askServer } from './server-command.ts';
import { formatTable, printResult } from './terminal.ts';

interface EraseOptions extends EnterpriseOptions {
  readonly yes?: true;
}

/** `user conflicts`. */
export function addConflictsCommand(user: Command): void {
  addEnterpriseCommand(user, 'conflicts', 'list users whose userName another user has').action(listConflicts);
}

/** `user erase`. */
export function addEraseCommand(user: Command): void {
  addEnterpriseCommand(user, 'erase <id>', 'permanently erase the data of a deleted user')
    .option('--yes', 'skip the confirmation')
    .action(erase);
}

async function listConflicts(options: EnterpriseOptions): Promise<void> {
  const { enterprise } = await askServer(options, userNameConflictsOperation, { enterprise: options.enterprise });
  const rows = enterprise.userNameConflicts.map(({ user, owner }) => [
    user.id,
    visible(user.userName),
    owner?.id ?? 'no user',
    owner === null ? '' : visible(owner.userName),
  ]);
  const table = formatTable(['ID', 'USERNAME', 'OWNER ID', 'OWNER USERNAME'], rows);
  printResult(options, enterprise.userNameConflicts, table);
}

/** A name in quotes, in which spaces and what has no width, which may be all that two names differ in, are to be seen. */
function visible(name: string): string {
  const hidden = /[^\P{White_Space} ]|[\p{Default_Ignorable_Code_Point}\p{M}]/gu;
  return `"${name.replace(hidden, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}

async function erase(id: string, options: EraseOptions): Promise<void> {
  const { enterprise } = options;
  const warning =
    `This permanently erases all values in the history of user ${id} of ${enterprise} and in its request log ` +
    'entries.\nBackups keep them until they expire.';
  if (options.yes === undefined) await confirm({ warning, word: id });
  const { eraseUser } = await askServer(options, eraseUserOperation, { enterprise, id });
  const rest = 'The remaining data is hidden and removed within minutes; run the command again to check.';
  const sentence = `User ${id} of ${enterprise} was erased at ${eraseUser.change.at}.`;
  printResult(options, eraseUser, eraseUser.isComplete ? sentence : `${sentence} ${rest}`);
}
