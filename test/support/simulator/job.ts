import type { Mapping, MappingRow } from '../../../src/simulator/mapping/mapping.ts';
import { createJob, type Job } from '../../../src/simulator/provisioning/job.ts';
import type { JobSettings } from '../../../src/simulator/provisioning/job-settings.ts';
import type { CycleSummary, ProvisioningEvent } from '../../../src/simulator/provisioning/provisioning-listener.ts';
import { createJobState, type JobState } from '../../../src/simulator/provisioning/state/job-state.ts';
import type { RequestEvent } from '../../../src/simulator/scim-client/http-client.ts';
import type { SourceDirectory } from '../../../src/simulator/source/source-directory.ts';

/** The path of the manager in the enterprise extension. */
export const MANAGER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';

/** Half a dozen rows: what users are matched by, whether they are active, and a few attributes. */
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

/** A row that takes an attribute of the source as it is. */
export function direct(target: string, attribute: string, matchingPrecedence: number | null = null): MappingRow {
  return { target, from: { kind: 'direct', attribute }, defaultValue: null, apply: 'always', matchingPrecedence };
}

/** A job among whose cycles a test looks. */
export interface TestJob extends Job {
  readonly state: JobState;
  readonly events: ProvisioningEvent[];
  readonly requestEvents: RequestEvent[];
  /** Runs the next cycle, forty simulated minutes after the last one. */
  next(): Promise<CycleSummary>;
  /** Lets simulated time pass. */
  pass(hours: number): void;
  readonly now: Date;
}

/** What a test says of a job beyond the usual. */
export type TestJobSettings = Partial<JobSettings> & { readonly state?: JobState };

/** Sets a job up. */
export function startJob(
  source: SourceDirectory,
  tenantUrl: string,
  { state = createJobState(), ...settings }: TestJobSettings = {},
): TestJob {
  const events: ProvisioningEvent[] = [];
  const requestEvents: RequestEvent[] = [];
  const listener = {
    provisioned: (event: ProvisioningEvent) => void events.push(event),
    exchanged: (request: RequestEvent) => void requestEvents.push(request),
  };
  const job = createJob({ settings: { ...USUAL, tenantUrl, ...settings }, source, state, listener });
  let now = Date.parse('2030-01-01T00:00:00Z');
  return {
    ...job,
    state,
    events,
    requestEvents,
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

/** The settings of a job where a test sets none. */
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
