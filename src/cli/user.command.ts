import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { eraseUserOperation } from '../wire/operations.generated.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { printResult } from './output.ts';
import { addServerCommand, askServer, type ServerOptions } from './server-connection.ts';

interface EraseOptions extends ServerOptions {
  readonly enterprise: string;
  readonly yes?: true;
}

/** `user erase`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('erase what is kept of deleted users');
  addServerCommand(user, 'erase <id>', 'erase for good what is kept of a deleted user')
    .requiredOption('--enterprise <name>', 'the enterprise')
    .option('--yes', 'do not ask whether it is meant')
    .action(erase);
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
