import { InputError } from './input-error.ts';
import { type JobFolder, openJobFolder } from './job/job-folder.ts';
import type { JobSetup, SimulationSetup } from './job/job-setup.ts';
import { hasSameRules, mergeSetup } from './job/merge-setup.ts';
import { openPopulation, type Population } from './job/population.ts';
import { DEFAULT_MAPPING } from './mapping/mapping.ts';
import { readMapping } from './mapping/mapping-file.ts';
import { readScopingFilters } from './mapping/scoping-filter-file.ts';
import { createJob, type Job, type JobStatus } from './provisioning/job.ts';
import type { JobSettings } from './provisioning/job-settings.ts';
import type { ProvisioningEvent, ProvisioningListener } from './provisioning/provisioning-listener.ts';
import { CYCLE_MS } from './provisioning/quarantine/escrow.ts';
import type { JobState } from './provisioning/state/job-state.ts';
import { openJobState } from './provisioning/state/job-state-file.ts';
import type { ConnectionTest } from './provisioning/test-connection.ts';
import type { Verification } from './provisioning/verify/verification.ts';
import type { VerifyOptions } from './provisioning/verify/verify.ts';

/** Options of a simulation. */
export interface SimulationOptions {
  /** The folder of the job. */
  readonly folder: string;
  readonly setup: SimulationSetup;
  readonly secretToken: string;
  readonly listener?: ProvisioningListener;
  /** Stops a run once its pending requests have completed. */
  readonly signal?: AbortSignal;
}

/** Cycles in a simulated day. */
export const CYCLES_PER_DAY = 36;

/** The start of simulated time; the same for every job, so that a seed gives the same events. */
const EPOCH = new Date('2026-01-01T00:00:00Z');

/**
 * Opens the job of a folder, or creates it.
 *
 * @throws InputError when the setup, a file that it names, or the folder is invalid
 */
export async function openSimulation(options: SimulationOptions): Promise<Simulation> {
  const folder = openJobFolder(options.folder);
  const savedSetup = await folder.readSetup();
  const setup = mergeSetup(savedSetup, options.setup);
  const saved = savedSetup === null ? null : await folder.readPopulation();
  const population = await openPopulation(setup, saved?.source ?? null);
  const state = openJobState(folder.provisioning);
  const settings = settingsOf(setup, options.secretToken);
  const job = createJob({ settings, source: population.directory, state, listener: options.listener ?? {} });
  const { now, until } = saved ?? { now: EPOCH, until: EPOCH };
  const hasNewRules = savedSetup !== null && !hasSameRules(savedSetup, setup);
  const parts = { setup, folder, population, job, state, hasNewRules, isNew: savedSetup === null };
  return new Simulation({ ...parts, signal: options.signal ?? null }, { now, until });
}

function settingsOf({ mapping, filters, source, rates, ...setup }: JobSetup, secretToken: string): JobSettings {
  return {
    ...setup,
    secretToken,
    mapping: mapping === null ? DEFAULT_MAPPING : readMapping(mapping),
    scopingFilters: filters === null ? [] : readScopingFilters(filters),
  };
}

interface Parts {
  readonly setup: JobSetup;
  readonly folder: JobFolder;
  readonly population: Population;
  readonly job: Job;
  readonly state: JobState;
  readonly isNew: boolean;
  /** Whether mapping or scope have changed, so that every user has to be evaluated again. */
  readonly hasNewRules: boolean;
  readonly signal: AbortSignal | null;
}

/** A provisioning job and its source, in simulated time. */
export class Simulation {
  private savedWatermark: number | null = null;

  constructor(
    private readonly parts: Parts,
    private times: { readonly now: Date; readonly until: Date },
  ) {}

  get setup(): JobSetup {
    return this.parts.setup;
  }

  /** Whether the job was never run. */
  get isNew(): boolean {
    return this.parts.isNew;
  }

  /** Whether a run was stopped before its end; the next run completes it. */
  get isUnfinished(): boolean {
    return this.times.now < this.times.until || !this.status.isInitialDone || this.status.isUnderWay;
  }

  /** The job's status at the current simulated time. */
  get status(): JobStatus {
    return this.parts.job.status(this.times.now);
  }

  testConnection(): Promise<ConnectionTest> {
    return this.parts.job.testConnection();
  }

  /** Runs the initial cycle if due, then incremental ones; completes an interrupted run instead. */
  async provision({ cycles }: { readonly cycles: number }): Promise<void> {
    const { now, until } = this.times;
    const isLastUnderWay = this.status.isUnderWay && now >= until;
    if (now >= until && !isLastUnderWay) this.times = { now, until: new Date(now.getTime() + cycles * CYCLE_MS) };
    await this.saveSetup();
    if (!this.status.isInitialDone || isLastUnderWay) await this.cycle();
    while (this.times.now < this.times.until && !this.isStopped) await this.runCycle(CYCLE_MS);
  }

  /** Advances simulated time, then runs the initial cycle if due, or an incremental one. */
  async runCycle(elapsedMs: number): Promise<void> {
    const from = this.times.now;
    const to = new Date(from.getTime() + elapsedMs);
    this.parts.population.advance({ from, to });
    this.times = { ...this.times, now: to };
    await this.cycle();
  }

  /** @throws InputError for an unknown userPrincipalName */
  async provisionOnDemand(userPrincipalName: string): Promise<ProvisioningEvent> {
    const index = this.indexOf(userPrincipalName);
    if (index === null) throw new InputError(`No user has the userPrincipalName ${userPrincipalName}.`);
    await this.saveChanges();
    return this.parts.job.provisionOnDemand(index, this.times.now);
  }

  verify(options: VerifyOptions = {}): Promise<Verification> {
    return this.parts.job.verify(options);
  }

  /** Decides about the disables and deletes that the accidental-deletion threshold holds back. */
  decideDeletes(decision: 'allow' | 'reject'): void {
    const { job } = this.parts;
    if (decision === 'allow') job.allowDeletes();
    else job.rejectDeletes();
  }

  /** Makes the next cycle an initial one; `full` also clears the links to the target's users. */
  restart(extent: 'cycle' | 'full'): void {
    this.parts.job.restart(extent);
  }

  /** Saves everything and closes the connections and files. */
  async close(): Promise<void> {
    if (this.savedWatermark !== null) await this.save();
    await this.parts.job.close();
    this.parts.state.close();
  }

  private get isStopped(): boolean {
    return this.parts.signal?.aborted === true;
  }

  private async cycle(): Promise<void> {
    await this.saveChanges();
    await this.parts.job.runCycle(this.times.now, this.parts.signal ?? undefined);
  }

  /** As in Entra, another mapping or scope makes the next cycle an initial one. */
  private saveSetup(): Promise<void> {
    if (this.parts.hasNewRules) this.restart('cycle');
    return this.parts.folder.saveSetup(this.setup);
  }

  /** Saves changed users before they are sent: after a kill the job must still know whom it created. */
  private async saveChanges(): Promise<void> {
    if (this.parts.population.directory.watermark !== this.savedWatermark) await this.save();
  }

  private async save(): Promise<void> {
    const { population, folder } = this.parts;
    await folder.savePopulation({ ...this.times, source: population.toJSON() });
    this.savedWatermark = population.directory.watermark;
  }

  private indexOf(userPrincipalName: string): number | null {
    const { directory } = this.parts.population;
    for (let index = 0; index < directory.size; index++) {
      if (directory.at(index)?.userPrincipalName.toLowerCase() === userPrincipalName.toLowerCase()) return index;
    }
    return null;
  }
}
