import { InputError } from './input-error.ts';
import { type JobFolder, openJobFolder } from './job/job-folder.ts';
import type { JobSetup, SimulationSetup } from './job/job-setup.ts';
import { hasSameRules, mergeSetup } from './job/merge-setup.ts';
import { openPeople, type People } from './job/population.ts';
import { DEFAULT_MAPPING } from './mapping/mapping.ts';
import { readMapping } from './mapping/mapping-file.ts';
import { readScopingFilters } from './mapping/scoping-filter-file.ts';
import { createJob, type Job, type JobStatus } from './provisioning/job.ts';
import type { JobSettings } from './provisioning/job-settings.ts';
import type { ProvisioningEvent, ProvisioningListener } from './provisioning/provisioning-listener.ts';
import type { JobState } from './provisioning/state/job-state.ts';
import { openJobState } from './provisioning/state/job-state-file.ts';
import type { ConnectionTest } from './provisioning/test-connection.ts';
import type { Verification } from './provisioning/verify/verification.ts';
import type { VerifyOptions } from './provisioning/verify/verify.ts';

/** What a simulation needs to begin, or to go on. */
export interface SimulationOptions {
  /** Where the job lives. */
  readonly folder: string;
  readonly setup: SimulationSetup;
  readonly secretToken: string;
  readonly listener?: ProvisioningListener;
  /** Ends what is going on after the requests that are under way. */
  readonly signal?: AbortSignal;
}

const MINUTE_MS = 60_000;

/** Simulated time between two cycles. */
export const CYCLE_MS = 40 * MINUTE_MS;

/** Cycles in a simulated day. */
export const CYCLES_PER_DAY = 36;

/** Simulated time begins for every job at the same moment, so that the same seed gives the same year. */
const BEGINNING = new Date('2026-01-01T00:00:00Z');

/**
 * Opens the job of a folder, as it was left or anew.
 *
 * @throws InputError when the setup, a file that it names, or the folder cannot be used
 */
export async function openSimulation(options: SimulationOptions): Promise<Simulation> {
  const folder = openJobFolder(options.folder);
  const savedSetup = await folder.readSetup();
  const setup = mergeSetup(savedSetup, options.setup);
  const saved = savedSetup === null ? null : await folder.readPeople();
  const people = await openPeople(setup, saved?.source ?? null);
  const state = openJobState(folder.provisioning);
  const settings = settingsOf(setup, options.secretToken);
  const job = createJob({ settings, source: people.directory, state, listener: options.listener ?? {} });
  const { now, until } = saved ?? { now: BEGINNING, until: BEGINNING };
  const isJudgedAnew = savedSetup !== null && !hasSameRules(savedSetup, setup);
  const isNew = savedSetup === null;
  const parts = { setup, folder, people, job, state, isNew, isJudgedAnew, signal: options.signal ?? null };
  return new Simulation(parts, { now, until });
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
  readonly people: People;
  readonly job: Job;
  readonly state: JobState;
  readonly isNew: boolean;
  /** Whether mapping or scope are others than before, so that everybody has to be looked at again. */
  readonly isJudgedAnew: boolean;
  readonly signal: AbortSignal | null;
}

/** A provisioning job and the people it provisions, in simulated time. */
export class Simulation {
  private savedWatermark: number | null = null;

  constructor(
    private readonly parts: Parts,
    private times: { readonly now: Date; readonly until: Date },
  ) {}

  get setup(): JobSetup {
    return this.parts.setup;
  }

  /** Whether nothing was ever provisioned here. */
  get isNew(): boolean {
    return this.parts.isNew;
  }

  /** Whether a run was stopped before its end; the next one finishes it. */
  get isUnfinished(): boolean {
    return this.times.now < this.times.until || !this.status.isInitialDone || this.status.isUnderWay;
  }

  /** How the job does at this moment of simulated time. */
  get status(): JobStatus {
    return this.parts.job.status(this.times.now);
  }

  testConnection(): Promise<ConnectionTest> {
    return this.parts.job.testConnection();
  }

  /** Runs the initial cycle where it is not done, then incremental ones; a run that was interrupted is finished instead. */
  async provision({ cycles }: { readonly cycles: number }): Promise<void> {
    const { now, until } = this.times;
    const isLastUnderWay = this.status.isUnderWay && now >= until;
    if (now >= until && !isLastUnderWay) this.times = { now, until: new Date(now.getTime() + cycles * CYCLE_MS) };
    await this.saveSetup();
    if (!this.status.isInitialDone || isLastUnderWay) await this.cycle();
    while (this.times.now < this.times.until && !this.isStopped) await this.runCycle(CYCLE_MS);
  }

  /** Lets simulated time pass, then runs a cycle: the initial one where it is not done, an incremental one otherwise. */
  async runCycle(stretchMs: number): Promise<void> {
    const from = this.times.now;
    const to = new Date(from.getTime() + stretchMs);
    this.parts.people.passTime({ from, to });
    this.times = { ...this.times, now: to };
    await this.cycle();
  }

  /** @throws InputError when nobody is called so */
  async provisionOnDemand(userPrincipalName: string): Promise<ProvisioningEvent> {
    const index = this.indexOf(userPrincipalName);
    if (index === null) throw new InputError(`No user has the userPrincipalName ${userPrincipalName}.`);
    await this.saveChanges();
    return this.parts.job.provisionOnDemand(index, this.times.now);
  }

  verify(options: VerifyOptions = {}): Promise<Verification> {
    return this.parts.job.verify(options);
  }

  /** What becomes of those whom the accidental-deletion threshold has held back. */
  decideDeletes(decision: 'allow' | 'reject'): void {
    const { job } = this.parts;
    if (decision === 'allow') job.allowDeletes();
    else job.rejectDeletes();
  }

  /** Makes the next cycle an initial one; `full` forgets the links to the users of the target, too. */
  restart(extent: 'cycle' | 'full'): void {
    this.parts.job.restart(extent);
  }

  /** Lets go of the target and of the folder, everything saved. */
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
    if (this.parts.isJudgedAnew) this.restart('cycle');
    return this.parts.folder.saveSetup(this.setup);
  }

  /** Whom the target is told of must be known after a kill, too; while nobody changes there is nothing to save. */
  private async saveChanges(): Promise<void> {
    if (this.parts.people.directory.watermark !== this.savedWatermark) await this.save();
  }

  private async save(): Promise<void> {
    const { people, folder } = this.parts;
    await folder.savePeople({ ...this.times, source: people.toJSON() });
    this.savedWatermark = people.directory.watermark;
  }

  private indexOf(userPrincipalName: string): number | null {
    const { directory } = this.parts.people;
    for (let index = 0; index < directory.size; index++) {
      if (directory.at(index)?.userPrincipalName.toLowerCase() === userPrincipalName.toLowerCase()) return index;
    }
    return null;
  }
}
