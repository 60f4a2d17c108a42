import { type Clock, systemClock } from '../../kernel/clock.ts';
import { createScimClient } from '../scim-client/scim-client.ts';
import type { SourceDirectory } from '../source/source-directory.ts';
import { compileMapping } from './compiled-mapping.ts';
import { runCycle } from './cycle/run-cycle.ts';
import type { JobSettings } from './job-settings.ts';
import { provisionOnDemand } from './provision-on-demand.ts';
import type { ProvisioningContext } from './provisioning-context.ts';
import type { CycleSummary, ProvisioningEvent, ProvisioningListener } from './provisioning-listener.ts';
import { isDisabled, isDue, type Quarantine, STAGED_DELETE } from './quarantine/quarantine.ts';
import type { JobState } from './state/job-state.ts';
import { type ConnectionTest, testConnection } from './test-connection.ts';
import type { Verification } from './verify/verification.ts';
import { type VerifyOptions, verify } from './verify/verify.ts';

/** The parts of a job. */
export interface JobParts {
  readonly settings: JobSettings;
  readonly source: SourceDirectory;
  readonly state: JobState;
  readonly listener?: ProvisioningListener;
  /** Real time, to evaluate a `Retry-After` date; simulated time is a parameter of each cycle. */
  readonly clock?: Clock;
}

/** The state of a job. */
export interface JobStatus {
  readonly quarantine: Quarantine | null;
  /** Whether quarantine lasted 28 days: no cycle runs before a restart. */
  readonly isDisabled: boolean;
  readonly isInitialDone: boolean;
  /** Whether a cycle was started and did not complete. */
  readonly isUnderWay: boolean;
  readonly linked: number;
  readonly escrowed: number;
}

/** A provisioning job: it keeps the users of one tenant in line with the source. Calls must not overlap. */
export interface Job {
  testConnection(): Promise<ConnectionTest>;
  /**
   * Runs the initial cycle, or an incremental one after it.
   *
   * @param signal stops the cycle once its pending requests have completed; the next call continues it
   * @returns `null` when the job is in quarantine and no attempt is due
   */
  runCycle(now: Date, signal?: AbortSignal): Promise<CycleSummary | null>;
  /** Provisions one user now; clears its escrow, and matches it again when the target has lost it. */
  provisionOnDemand(index: number, now: Date): Promise<ProvisioningEvent>;
  /** Reads all users of the target and compares them with the source. */
  verify(options?: VerifyOptions): Promise<Verification>;
  /** Makes the next cycle an initial one; see `JobState.restart`. */
  restart(extent: 'cycle' | 'full'): void;
  /** Lets the next cycle carry out the disables and deletes that were held back. */
  allowDeletes(): void;
  /** Discards held disables and deletes: the target's users stay until the source changes them or the job restarts. */
  rejectDeletes(): void;
  status(now: Date): JobStatus;
  /** Saves the state and closes the connections to the target; the state stays open. */
  close(): Promise<void>;
}

/** @throws InputError for an invalid tenant URL or a mapping without a matching precedence */
export function createJob({ settings, source, state, listener = {}, clock = systemClock }: JobParts): Job {
  const mapping = compileMapping(settings.mapping);
  const client = createScimClient(settings, { clock, onRequest: (event) => listener.requestCompleted?.(event) });
  const context = { settings, mapping, source, state, client } satisfies Partial<ProvisioningContext>;

  function decide(areDeletesAllowed: boolean): void {
    if (!areDeletesAllowed) for (const index of [...state.held()]) state.setLink(index, { isHeld: false });
    const { quarantine } = state.progress;
    state.setProgress({ areDeletesAllowed, quarantine: quarantine?.reason === STAGED_DELETE ? null : quarantine });
    state.save();
  }

  return {
    testConnection: () => testConnection(client, mapping),
    async runCycle(now, signal) {
      if (!isDue(state.progress.quarantine, now)) return null;
      const kind = state.progress.isInitialDone ? 'incremental' : 'initial';
      return runCycle({ ...context, kind, now }, { listener, signal: signal ?? null });
    },
    provisionOnDemand: (index, now) => provisionOnDemand({ ...context, kind: 'onDemand', now }, index, listener),
    verify: (options) => verify(context, options),
    restart: (extent) => state.restart(extent),
    allowDeletes: () => decide(true),
    rejectDeletes: () => decide(false),
    status: (now) => statusOf(state, now),
    async close() {
      state.save();
      await client.close();
    },
  };
}

function statusOf({ progress, links, escrow }: JobState, now: Date): JobStatus {
  const { quarantine, isInitialDone, isUnderWay } = progress;
  return {
    quarantine,
    isDisabled: quarantine !== null && isDisabled(quarantine, now),
    isInitialDone,
    isUnderWay,
    linked: links.count,
    escrowed: escrow.size,
  };
}
