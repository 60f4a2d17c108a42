import { closeSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';
import { type Command, Option } from 'commander';
import { type RunningServer, serve } from '../boot/roles/serve.ts';
import { ROLES, type Role, readSettings, type Settings } from '../boot/settings/settings.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { removeUnfinishedHistory } from './demo/unfinished-history.ts';
import { type OutputOptions, printResult } from './terminal.ts';
import { welcomeText } from './welcome.ts';

interface ServeOptions extends OutputOptions {
  readonly role: Role;
  readonly demo?: true;
}

/** `serve`: runs until SIGTERM or SIGINT, then completes pending requests and exits; SIGTERM first fails readiness. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the directory, its SCIM gateway, or both')
    .addOption(new Option('--role <role>', 'which part to run').choices(ROLES).default('all'))
    .option(
      '--demo',
      'let a simulated Entra work in the enterprise acme: a month of it on the first start, then a burst every 7 minutes',
    )
    .option('--json', 'print the URLs as one line of JSON when the server is ready')
    .action(run);
}

async function run({ role, demo, ...output }: ServeOptions): Promise<void> {
  if (demo && role !== 'all') {
    throw new CommandError('--demo needs both roles: omit --role.', EXIT_CODES.wrongUsage);
  }
  const settings = readSettings(role);
  if (!(await prepareData(settings, demo === true))) return;
  const starting = serve({ role, settings, onFatal });
  handleHangup(starting);
  const server = await starting;
  const stopping = new AbortController();
  let demoEnded = Promise.resolve();
  const stopped = onSignal(async (signal) => {
    stopping.abort();
    await demoEnded;
    if (signal === 'SIGTERM') await server.announceStop();
    await server.close();
  });
  try {
    const welcome = await Promise.race([server.ready, stopped]);
    if (welcome !== null) printResult(output, welcome, welcomeText(welcome));
    if (welcome !== null && demo) demoEnded = startDemo(server.url, stopping.signal).catch(reportDemoFailure);
  } catch (error) {
    await server.close();
    throw error;
  }
  await stopped;
}

/** Prepares demonstration data before the server starts. @returns whether to start it */
async function prepareData(settings: Settings, isDemo: boolean): Promise<boolean> {
  await removeUnfinishedHistory(settings, onFatal);
  if (!isDemo) return true;
  const { prepareDemo, reportDay } = await import('./demo/prepare-demo.ts');
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of STOPS) process.on(signal, stop);
  try {
    const outcome = await prepareDemo({ settings, signal: stopping.signal, onDay: reportDay(process.stderr), onFatal });
    return outcome !== 'stopped';
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
  }
}

const STOPS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves with `null` after a signal and the shutdown that it starts. */
function onSignal(end: (signal: NodeJS.Signals) => Promise<void>): Promise<null> {
  return new Promise((resolve, reject) => {
    const stop = (signal: NodeJS.Signals) => end(signal).then(() => resolve(null), reject);
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/** Ignores SIGHUP, as there is no log file to reopen; stops the server when its terminal was closed. */
function handleHangup(starting: Promise<RunningServer>): void {
  const hasTerminal = isatty(0);
  process.on('SIGHUP', () => {
    if (hasTerminal && isTerminalGone()) process.kill(process.pid, 'SIGINT');
    else
      starting.then(
        ({ logger }) => logger.info('SIGHUP ignored: there is no log file to reopen'),
        () => {},
      );
  });
}

function isTerminalGone(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return false;
  } catch {
    return true;
  }
}

async function startDemo(url: string, signal: AbortSignal): Promise<void> {
  const { runDemo } = await import('./demo/demo.ts');
  return runDemo(url, signal);
}

/** The server continues without the demo. */
function reportDemoFailure(error: unknown): void {
  console.error(`The demo has ended: ${error instanceof Error ? error.message : error}`);
}

/** Another process took over the data directory: exit at once, before both write to it. */
function onFatal(error: Error): never {
  console.error(error.message);
  process.exit(EXIT_CODES.dataDirectoryInUse);
}
