import { createRequire } from 'node:module';
import { isNativeError } from 'node:util/types';
import { Command, CommanderError } from 'commander';
import { DataDirectoryInUse } from '../boot/process/data-lock.ts';
import { SettingsError } from '../boot/settings/settings.ts';
import { NewerDatabase } from '../directory/shared/newer-database.ts';
import { errorCode } from '../kernel/error-code.ts';
import { Fault } from '../kernel/fault.ts';
import { EmbeddedServerError } from '../postgres/embedded-server-error.ts';
import { addBackupCommand } from './backup.command.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { addEnterpriseCommands } from './enterprise.command.ts';
import { addMigrateCommand } from './migrate.command.ts';
import { addRequestLogCommands } from './request-log.command.ts';
import { addServeCommand } from './serve.command.ts';
import { addSessionCommands } from './session.command.ts';
import { addTokenCommands } from './token.command.ts';
import { addUserCommands } from './user.command.ts';

const EXIT_CODE_HELP = `
Exit codes:
  0   success
  1   rejected or failed
  2   invalid usage or settings
  3   the data directory, or the folder of a job, is in use by another process
  69  the server or the database cannot be reached

Settings are read from the environment; docs/settings.md lists them.`;

/**
 * Runs one command of the command line. With `--json` errors are JSON, too, on standard error.
 *
 * @param args without the program's own name
 * @param create creates the program with its commands
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[], create = createProgram): Promise<number> {
  const isJson = args.includes('--json');
  try {
    const program = await create(args);
    await program.parseAsync(withHelpOption(args), { from: 'user' });
    return EXIT_CODES.done;
  } catch (error) {
    const { sentence, exitCode } = endOf(error, isJson);
    if (sentence !== null)
      console.error(isJson ? JSON.stringify({ error: { message: sentence, exitCode } }) : sentence);
    return exitCode;
  }
}

/** Rewrites `help token rotate` to `token rotate --help`: Commander's `help` takes one word only. */
function withHelpOption(args: readonly string[]): readonly string[] {
  const [first, ...words] = args;
  return first === 'help' && words.length > 1 ? [...words, '--help'] : args;
}

/**
 * Every command, with its options and help.
 *
 * @param args tell what is asked for: the commands below `entra` are loaded only if it is named, and with `--json`
 *   errors are not printed as text
 */
export async function createProgram(args: readonly string[]): Promise<Command> {
  const { version, description } = createRequire(import.meta.url)('../../package.json');
  const program = new Command('xm-directory')
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput(args.includes('--json') ? { writeErr: () => {} } : {})
    .showHelpAfterError('(add --help for usage)')
    .addHelpText('after', EXIT_CODE_HELP);
  addServeCommand(program);
  addMigrateCommand(program);
  addBackupCommand(program);
  addEnterpriseCommands(program);
  addTokenCommands(program);
  addUserCommands(program);
  addRequestLogCommands(program);
  addSessionCommands(program);
  const entra = program
    .command('entra')
    .description("simulate Microsoft Entra's provisioning service against any SCIM server");
  // Loaded on demand: the simulator is large and servers do not need it.
  if (args.includes('entra')) (await import('./entra/entra.command.ts')).addEntraCommands(entra);
  return program;
}

interface CommandEnd {
  /** The message for standard error; `null` when it was printed already. */
  readonly sentence: string | null;
  readonly exitCode: number;
}

/** @param isJson whether Commander's own error output is suppressed */
function endOf(error: unknown, isJson: boolean): CommandEnd {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { sentence: null, exitCode: EXIT_CODES.done };
    return { sentence: isJson ? error.message.replace(/^error: /, '') : null, exitCode: EXIT_CODES.wrongUsage };
  }
  if (error instanceof CommandError) return { sentence: error.message, exitCode: error.exitCode };
  if (error instanceof EmbeddedServerError || error instanceof NewerDatabase)
    return { sentence: error.message, exitCode: EXIT_CODES.refused };
  if (error instanceof SettingsError) return { sentence: error.message, exitCode: EXIT_CODES.wrongUsage };
  if (error instanceof DataDirectoryInUse) return { sentence: error.message, exitCode: EXIT_CODES.dataDirectoryInUse };
  if (error instanceof Fault) return { sentence: sentenceOfFault(error), exitCode: EXIT_CODES.serverUnavailable };
  return { sentence: sentenceOf(error), exitCode: EXIT_CODES.refused };
}

/** Adds the cause, which API clients do not receive, for the operator who runs the command. */
function sentenceOfFault({ message, cause }: Fault): string {
  return isNativeError(cause) && cause.message !== '' ? `${message} (${cause.message})` : message;
}

function sentenceOf(error: unknown): string {
  if (errorCode(error) === 'EADDRINUSE') {
    return 'The port is in use by another program; stop it or set another PORT.';
  }
  if (!(error instanceof Error)) return `The command failed: ${error}`;
  if (errorCode(error) === 'ENOSPC') return `The disk is full; free some space and try again (${error.message}).`;
  // An error with a code is an operational error; any other one is a bug and is printed with its stack.
  return `The command failed: ${errorCode(error) === null ? error.stack : error.message}`;
}
