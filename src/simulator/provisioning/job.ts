import { type Clock, systemClock } from '../../kernel/clock.ts';
import { createScimClient } from '../scim-client/scim-client.ts';
import type { SourceDirectory } from '../source/source-directory.ts';
import { planOf } from './compiled-mapping.ts';
import { runCycle } from './cycle/run-cycle.ts';
import type { JobSettings } from './job-settings.ts';
import { provisionOnDemand } from './provision-on-demand.ts';
import type { Work } from './provisioning-context.ts';
import type { CycleSummary, ProvisioningEvent, ProvisioningListener } from './provisioning-listener.ts';
import { isDisabled, isDue, type Quarantine, STAGED_DELETE } from './quarantine/quarantine.ts';
import type { JobState } from './state/job-state.ts';
import { type ConnectionTest, testConnection } from './test-connection.ts';
import type { Verification } from './verify/verification.ts';
import { type VerifyOptions, verify } from './verify/verify.ts';

/** What a job is made of. */
export interface JobParts {
  readonly settings: JobSettings;
  readonly source: SourceDirectory;
  readonly state: JobState;
  readonly listener?: ProvisioningListener;
  /** Real time, by which a target names the moment to come back; simulated time is told to each cycle. */
  readonly clock?: Clock;
}

/** How a job does. */
export interface JobStatus {
  readonly quarantine: Quarantine | null;
  /** Whether quarantine lasted too long: no cycle runs before a restart. */
  readonly isDisabled: boolean;
  readonly isInitialDone: boolean;
  /** Whether a cycle was begun and stopped before its end. */
  readonly isUnderWay: boolean;
  readonly linked: number;
  readonly escrowed: number;
}

/** A provisioning job: it keeps the users of one tenant as the source and the mapping say. One thing at a time is asked of it. */
export interface Job {
  testConnection(): Promise<ConnectionTest>;
  /**
   * Runs the initial cycle, or an incremental one after it. `null` when the job is in quarantine and no attempt is due.
   *
   * @param signal ends the cycle after the requests that are under way; the next one goes on where it stopped
   */
  runCycle(now: Date, signal?: AbortSignal): Promise<CycleSummary | null>;
  /** Provisions one user now; what failed of it is forgotten, and a user that the target has lost is matched anew. */
  provisionOnDemand(index: number, now: Date): Promise<ProvisioningEvent>;
  /** Reads all users of the target and compares them with what they should be. */
  verify(options?: VerifyOptions): Promise<Verification>;
  /** Makes the next cycle an initial one, see `JobState.restart`. */
  restart(extent: 'cycle' | 'full'): void;
  /** The next cycle carries out the disables and deletes that were held back. */
  allowDeletes(): void;
  /** Those who were held back stay as they are in the target, until the source changes them or the job is restarted. */
  rejectDeletes(): void;
  status(now: Date): JobStatus;
  /** Ends the connections to the target; the state is saved and stays open. */
  close(): Promise<void>;
}

/** @throws InputError when the tenant URL is none, or the mapping does not say how users are matched */
export function createJob({ settings, source, state, listener = {}, clock = systemClock }: JobParts): Job {
  const plan = planOf(settings.mapping);
  const client = createScimClient(settings, { clock, onExchange: (exchange) => listener.exchanged?.(exchange) });
  const work = { settings, plan, source, state, client } satisfies Partial<Work>;

  function decide(areDeletesAllowed: boolean): void {
    if (!areDeletesAllowed) for (const index of [...state.held()]) state.setLink(index, { isHeld: false });
    const { quarantine } = state.progress;
    state.setProgress({ areDeletesAllowed, quarantine: quarantine?.reason === STAGED_DELETE ? null : quarantine });
    state.save();
  }

  return {
    testConnection: () => testConnection(client, plan),
    async runCycle(now, signal) {
      if (!isDue(state.progress.quarantine, now)) return null;
      const kind = state.progress.isInitialDone ? 'incremental' : 'initial';
      return runCycle({ ...work, kind, now }, { listener, signal: signal ?? null });
    },
    provisionOnDemand: (index, now) => provisionOnDemand({ ...work, kind: 'onDemand', now }, index, listener),
    verify: (options) => verify(work, options),
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
