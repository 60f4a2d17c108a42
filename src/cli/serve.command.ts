import { type Command, Option } from 'commander';
import { type RunningServer, serve } from '../boot/serve.ts';
import { ROLES, type Role, readSettings } from '../boot/settings.ts';
import { EXIT_CODES } from './command-error.ts';
import { type OutputOptions, printResult } from './output.ts';
import { welcomeText } from './welcome.ts';

interface ServeOptions extends OutputOptions {
  readonly role: Role;
}

/** `serve`: runs until SIGTERM or SIGINT, then answers what is under way and ends. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the directory and its SCIM gateway, together or one of the two')
    .addOption(new Option('--role <role>', 'which part to run').choices(ROLES).default('all'))
    .option('--json', 'print where things are as one line of JSON once the server is ready')
    .action(run);
}

async function run({ role, ...output }: ServeOptions): Promise<void> {
  const server = await serve({ role, settings: readSettings(role), onFatal });
  const stopped = stopOnSignal(server);
  try {
    const welcome = await Promise.race([server.ready, stopped]);
    if (welcome !== null) printResult(output, welcome, welcomeText(welcome));
  } catch (error) {
    await server.close();
    throw error;
  }
  await stopped;
}

/** Resolves with `null` once a signal has come and the server has ended in order; further signals change nothing. */
function stopOnSignal(server: RunningServer): Promise<null> {
  return new Promise((resolve, reject) => {
    const stop = () => server.close().then(() => resolve(null), reject);
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/** Somebody else writes in our data directory: every further moment could harm it. */
function onFatal(error: Error): never {
  console.error(error.message);
  process.exit(EXIT_CODES.dataDirectoryInUse);
}
