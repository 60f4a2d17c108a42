import { appendFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { JobSetup } from '../../simulator/job/job-setup.ts';
import type { JobStatus } from '../../simulator/provisioning/job.ts';
import { combineListeners } from '../../simulator/provisioning/provisioning-listener.ts';
import { STAGED_DELETE } from '../../simulator/provisioning/quarantine/quarantine.ts';
import { createLatencies } from '../../simulator/report/latencies.ts';
import { createProgress } from '../../simulator/report/progress.ts';
import { openProvisioningLog } from '../../simulator/report/provisioning-log.ts';
import { reportPage } from '../../simulator/report/report-page.ts';
import { summaryText } from '../../simulator/report/summary.ts';
import { createTotals } from '../../simulator/report/totals.ts';
import { CYCLES_PER_DAY, type Simulation } from '../../simulator/simulator.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';
import { wholeNumber } from '../options.ts';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';
import { addJobOptions, type JobOptions, setupOf } from './job-options.ts';
import { refuseFailedTest } from './test-connection.command.ts';

interface ProvisionOptions extends ConnectionOptions, JobOptions {
  readonly cycles?: number;
  readonly days?: number;
  readonly log?: string;
  readonly report?: string;
}

/** `entra provision`: runs the initial cycle, then a number of incremental cycles. */
export function addProvisionCommand(entra: Command): void {
  const command = addJobCommand(entra, 'provision', 'run the initial cycle, then incremental cycles every 40 minutes');
  addJobOptions(command)
    .option('--cycles <n>', 'incremental cycles to run (default: 0)', wholeNumber(0, 1_000_000))
    .addOption(
      new Option('--days <n>', 'simulated days to run, of 36 cycles each')
        .argParser(wholeNumber(0, 10_000))
        .conflicts('cycles'),
    )
    .option('--log <file>', 'append the provisioning log to this file as JSON lines')
    .option('--report <file>', 'write an HTML report with charts to this file')
    .action(provision);
}

async function provision(options: ProvisionOptions): Promise<void> {
  const { log: logFile, report } = options;
  for (const file of [logFile, report]) if (file !== undefined) await assertWritable(file);
  const setup = await setupOf(options);
  const latencies = createLatencies();
  const totals = createTotals();
  const progress = createProgress(process.stderr);
  const log = logFile === undefined ? null : openProvisioningLog(logFile);
  const listener = combineListeners([totals, latencies, progress, ...(log === null ? [] : [log])]);
  const cycles = options.cycles ?? (options.days ?? 0) * CYCLES_PER_DAY;
  try {
    const { settings, status, isUnfinished } = await untilInterrupted((signal) =>
      withJob(options, { setup, listener, signal, run: (simulation) => run(simulation, cycles) }),
    );
    progress.stop();
    const data = { settings, totals: totals.totals(), latencies: latencies.rows() };
    if (report !== undefined) await writeFile(report, reportPage(data));
    const { all, failures } = data.totals;
    const result = { cycles: data.totals.cycles, all, failures, latencies: data.latencies };
    printResult(options, result, summaryText(data.totals, data.latencies));
    refuseQuarantine(status);
    if (isUnfinished) throw new CommandError(STOPPED, EXIT_CODES.refused);
    if (all === null) console.error('The initial cycle is done; run more with --cycles or --days.');
  } finally {
    progress.stop();
    log?.close();
  }
}

/** Fails before a long run if its output file is not writable. */
async function assertWritable(file: string): Promise<void> {
  try {
    await appendFile(file, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${file} cannot be written: ${reason}`, EXIT_CODES.wrongUsage);
  }
}

/** The first Ctrl-C stops the job once its pending requests have completed, the second one at once. */
async function untilInterrupted<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await run(stopping.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

interface Run {
  /** The job's settings for the report. */
  readonly settings: (readonly [name: string, value: string])[];
  readonly status: JobStatus;
  readonly isUnfinished: boolean;
}

const STOPPED = 'Stopped; run the same command to continue.';

async function run(simulation: Simulation, cycles: number): Promise<Run> {
  refuseFailedTest(await simulation.testConnection());
  await simulation.provision({ cycles });
  const { setup, status, isUnfinished } = simulation;
  return { settings: settingsOf(setup), status, isUnfinished };
}

function settingsOf({ tenantUrl, source, seed, scope, dialect, concurrency }: JobSetup): Run['settings'] {
  const people = source.kind === 'generated' ? `${source.people} generated, seed ${seed}` : source.file;
  return [
    ['Tenant URL', tenantUrl],
    ['Users', people],
    ['Scope', scope],
    ['Dialect', dialect],
    ['Concurrent requests', String(concurrency)],
  ];
}

/** @throws CommandError with the reason and the remedy when the job is in quarantine */
function refuseQuarantine(status: JobStatus): void {
  if (status.quarantine === null) return;
  const { reason, detail } = status.quarantine;
  const remedy =
    reason === STAGED_DELETE
      ? 'Run entra deletes allow or entra deletes reject.'
      : `${prospectOf(status)}; fix the cause, then run entra restart.`;
  throw new CommandError(`The job is in quarantine: ${reason} (${detail}) ${remedy}`, EXIT_CODES.refused);
}

function prospectOf({ quarantine, isDisabled }: JobStatus): string {
  const nextAt = quarantine?.nextAt ?? null;
  return isDisabled || nextAt === null ? 'It is switched off' : `It is tried again at ${moment(nextAt)}`;
}

function moment(simulatedMs: number): string {
  return `the simulated time ${new Date(simulatedMs).toISOString()}`;
}
