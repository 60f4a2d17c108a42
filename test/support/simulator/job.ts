import type { Mapping, MappingRow } from '../../../src/simulator/mapping/mapping.ts';
import { createJob, type Job } from '../../../src/simulator/provisioning/job.ts';
import type { JobSettings } from '../../../src/simulator/provisioning/job-settings.ts';
import type {
  CycleSummary,
  ProvisioningEvent,
  ProvisioningListener,
} from '../../../src/simulator/provisioning/provisioning-listener.ts';
import { createJobState, type JobState } from '../../../src/simulator/provisioning/state/job-state.ts';
import type { SourceDirectory } from '../../../src/simulator/source/source-directory.ts';

/** The path of the manager in the enterprise extension. */
export const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';

/** A mapping with the matching attribute, `active` and three other attributes. */
export const SMALL_MAPPING: Mapping = {
  rows: [
    direct('userName', 'userPrincipalName', 1),
    {
      ...direct('active', ''),
      from: { kind: 'expression', text: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")' },
    },
    direct('emails[type eq "work"].value', 'mail'),
    direct('name.givenName', 'givenName'),
    direct('title', 'jobTitle'),
  ],
};

/** A row with a direct mapping of a source attribute. */
export function direct(target: string, attribute: string, matchingPrecedence: number | null = null): MappingRow {
  return { target, from: { kind: 'direct', attribute }, defaultValue: null, apply: 'always', matchingPrecedence };
}

/** A job in simulated time, with the events that it emitted. */
export interface TestJob extends Job {
  readonly state: JobState;
  readonly events: ProvisioningEvent[];
  /** Runs the next cycle, 40 simulated minutes after the previous one. */
  next(): Promise<CycleSummary>;
  /** Advances simulated time without a cycle. */
  pass(hours: number): void;
  readonly now: Date;
}

/** Settings that differ from `USUAL`, and the state to continue. */
export type TestJobSettings = Partial<JobSettings> & { readonly state?: JobState };

/** Creates a job whose simulated time starts in 2030. */
export function startJob(
  source: SourceDirectory,
  tenantUrl: string,
  { state = createJobState(), ...settings }: TestJobSettings = {},
): TestJob {
  const events: ProvisioningEvent[] = [];
  const listener: ProvisioningListener = { provisioned: (event) => void events.push(event) };
  const job = createJob({ settings: { ...USUAL, tenantUrl, ...settings }, source, state, listener });
  let now = Date.parse('2030-01-01T00:00:00Z');
  return {
    ...job,
    state,
    events,
    get now() {
      return new Date(now);
    },
    pass: (hours) => {
      now += hours * 3_600_000;
    },
    async next() {
      now += 40 * 60_000;
      const summary = await job.runCycle(new Date(now));
      if (summary === null) throw new Error('No cycle is due.');
      return summary;
    },
  };
}

/** The default settings of a test's job. */
export const USUAL: JobSettings = {
  tenantUrl: '',
  secretToken: 'secret',
  mapping: SMALL_MAPPING,
  scope: 'assigned',
  scopingFilters: [],
  skipOutOfScopeDeletions: false,
  accidentalDeletionThreshold: null,
  dialect: 'mixed',
  concurrency: 4,
  ratePerSecond: null,
  timeoutMs: 2_000,
  seed: 1,
};
