import { BAD_CREDENTIALS, type Failure, INCOMPATIBLE } from '../../scim-client/failure.ts';
import type { SourceUser } from '../../source/source-user.ts';
import type { ProvisioningContext } from '../provisioning-context.ts';
import type { CycleSummary, ProvisioningEvent, ProvisioningListener } from '../provisioning-listener.ts';
import { extendEscrow } from '../quarantine/escrow.ts';
import { type CycleFailures, type QuarantineReason, tooManyFailures } from '../quarantine/quarantine.ts';
import type { Outcome } from '../reconcile/outcome.ts';

type Counts = Pick<CycleSummary, 'created' | 'updated' | 'disabled' | 'restored' | 'deleted' | 'skipped' | 'failed'>;

const COUNTED_AS: Partial<Record<ProvisioningEvent['action'], keyof Counts>> = {
  create: 'created',
  update: 'updated',
  disable: 'disabled',
  restore: 'restored',
  delete: 'deleted',
};

/** Counts the operations of a cycle, as the portal shows them and as quarantine is decided by them. */
class CycleCounter {
  private readonly byAction: Record<keyof Counts, number> = {
    created: 0,
    updated: 0,
    disabled: 0,
    restored: 0,
    deleted: 0,
    skipped: 0,
    failed: 0,
  };
  private operations = 0;
  private referenceFailures = 0;

  get counts(): Counts {
    return this.byAction;
  }

  get failures(): CycleFailures {
    const { operations, referenceFailures } = this;
    return { operations, referenceFailures, failures: this.byAction.failed - referenceFailures };
  }

  /** Counts the outcome for a user. */
  count({ action, status }: Pick<Outcome, 'action' | 'status'>): void {
    const count = status === 'success' ? COUNTED_AS[action] : undefined;
    if (status === 'skipped') this.byAction.skipped++;
    else this.operations++;
    if (status === 'failure') this.byAction.failed++;
    if (count !== undefined) this.byAction[count]++;
  }

  /** Counts the outcome for the manager of a user. */
  countReference(outcome: Pick<Outcome, 'action' | 'status'>): void {
    this.count(outcome);
    if (outcome.status === 'failure') this.referenceFailures++;
  }
}

/** Who receives the events, and the ids that the source no longer holds. */
export interface RecorderOptions {
  readonly listener: ProvisioningListener;
  /** Ids of purged users by index. */
  readonly ids: ReadonlyMap<number, string>;
}

/** The user of an outcome. */
export interface Subject {
  readonly index: number;
  /** `null` when the user is purged. */
  readonly user: SourceUser | null;
}

/** Records the outcomes of a cycle: in the provisioning log, the counts, escrow and quarantine. */
export class CycleRecorder {
  readonly counter = new CycleCounter();
  /** Why the cycle must end at once; `null` while it may go on. */
  halt: QuarantineReason | null = null;

  constructor(
    private readonly context: ProvisioningContext,
    private readonly options: RecorderOptions,
  ) {}

  /** Records the outcome for a user; a failed user enters escrow and is retried in a later cycle. */
  record(subject: Subject, outcome: Outcome): void {
    this.counter.count(outcome);
    this.apply(subject, outcome);
  }

  /** Records the outcome for a user's manager. */
  recordManager(index: number, outcome: Outcome): void {
    this.counter.countReference(outcome);
    this.apply({ index, user: this.context.source.at(index) }, outcome);
  }

  /** Records that the probe at the start of the cycle failed; sets `halt` when the job must be quarantined. */
  recordProbeFailure({ errorCode, detail }: Failure): void {
    const outcome = { action: 'other', status: 'failure', errorCode, detail } as const;
    this.counter.count(outcome);
    const { now: at, state } = this.context;
    const nobody = { sourceId: '', sourceName: '', targetId: null, attributes: [] };
    this.options.listener.provisioned?.({ at, cycle: state.progress.cycle, ...nobody, ...outcome });
    if (errorCode === BAD_CREDENTIALS || errorCode === INCOMPATIBLE) this.halt = { reason: errorCode, detail };
  }

  private apply(subject: Subject, outcome: Outcome): void {
    const { state, now } = this.context;
    const { index } = subject;
    const { halts, ...event } = outcome;
    this.emit(subject, event);
    const { errorCode, detail } = outcome;
    if (halts) {
      this.halt = { reason: errorCode ?? '', detail: detail ?? '' };
    } else if (errorCode === null) {
      state.setEscrow(index, null);
    } else {
      state.setEscrow(index, extendEscrow(state.escrow.get(index) ?? null, now, errorCode));
      const reason = tooManyFailures(this.counter.failures);
      if (reason !== null) this.halt = { reason, detail: 'Too many objects failed.' };
    }
  }

  private emit({ index, user }: Subject, outcome: Omit<Outcome, 'halts'>): void {
    const { now: at, state } = this.context;
    const sourceId = user?.id ?? this.options.ids.get(index) ?? '';
    const sourceName = user?.userPrincipalName ?? '';
    this.options.listener.provisioned?.({ at, cycle: state.progress.cycle, sourceId, sourceName, ...outcome });
  }
}
