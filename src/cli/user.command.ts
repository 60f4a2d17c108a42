import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { eraseUserOperation, userNameConflictsOperation } from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { formatTable, printResult } from './output.ts';
import { addServerCommand, askServer, type ServerOptions } from './server-connection.ts';

interface ConflictsOptions extends ServerOptions {
  readonly enterprise: string;
}

interface EraseOptions extends ConflictsOptions {
  readonly yes?: true;
}

/** `user erase` and `user conflicts`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('erase what is kept of deleted users, list users of one name');
  addServerCommand(user, 'conflicts', 'list the users whose userName somebody else has')
    .requiredOption('--enterprise <name>', 'the enterprise')
    .action(listConflicts);
  addServerCommand(user, 'erase <id>', 'erase for good what is kept of a deleted user')
    .requiredOption('--enterprise <name>', 'the enterprise')
    .option('--yes', 'do not ask whether it is meant')
    .action(erase);
}

async function listConflicts(options: ConflictsOptions): Promise<void> {
  const { enterprise } = await askServer(options, userNameConflictsOperation, { enterprise: options.enterprise });
  const rows = enterprise.userNameConflicts.map(({ user, owner }) => [
    user.id,
    visible(user.userName),
    owner?.id ?? 'nobody any more',
    owner === null ? '' : visible(owner.userName),
  ]);
  const table = formatTable(['ID', 'USERNAME', 'IS THE NAME OF', 'USERNAME'], rows);
  printResult(options, enterprise.userNameConflicts, table);
}

/** A name in quotes, in which spaces and what has no width, which may be all that two names differ in, are to be seen. */
function visible(name: string): string {
  const hidden = /[^\P{White_Space} ]|[\p{Default_Ignorable_Code_Point}\p{M}]/gu;
  return `"${name.replace(hidden, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}

async function erase(id: string, options: EraseOptions): Promise<void> {
  const { enterprise } = options;
  if (options.yes === undefined) await confirm(id, enterprise);
  const { eraseUser } = await askServer(options, eraseUserOperation, { enterprise, id });
  const rest =
    'What is left is shown to nobody any more and is emptied within minutes; repeat the command to hear of it.';
  const sentence = `User ${id} of ${enterprise} was erased at ${eraseUser.change.at}.`;
  printResult(options, eraseUser, eraseUser.isComplete ? sentence : `${sentence} ${rest}`);
}

/** @throws CommandError unless somebody types the id once more */
async function confirm(id: string, enterprise: string): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new CommandError('Nobody is here to confirm the erasure; add --yes when it is meant.', EXIT_CODES.wrongUsage);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const typed = await terminal.question(
      `All values in the history of user ${id} of ${enterprise}, and what the request log holds of it, are erased for good.\n` +
        'Backups keep them until they expire. Type the id once more to go on: ',
    );
    if (typed.trim() !== id) throw new CommandError('Nothing was erased.', EXIT_CODES.refused);
  } finally {
    terminal.close();
  }
}
