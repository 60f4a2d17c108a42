import { BAD_CREDENTIALS, type Failure, INCOMPATIBLE } from '../../scim-client/failure.ts';
import type { SourceUser } from '../../source/source-user.ts';
import type { Work } from '../provisioning-context.ts';
import type { CycleSummary, ProvisioningEvent, ProvisioningListener } from '../provisioning-listener.ts';
import { escrowAgain } from '../quarantine/escrow.ts';
import { type Failures, type Reason, tooManyFailures } from '../quarantine/quarantine.ts';
import type { Outcome } from '../reconcile/outcome.ts';

/** Who is told, and what cannot be asked of the source any more. */
export interface Readers {
  readonly listener: ProvisioningListener;
  /** The `id` of users who are gone. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Of whom something is written down. */
export interface Subject {
  readonly index: number;
  /** `null` when the user is gone for good. */
  readonly user: SourceUser | null;
}

/** Writes down what becomes of the objects of a cycle: for the log, the counts, escrow and quarantine. */
export class CycleBook {
  readonly tally = new Tally();
  /** Why the cycle must end at once; `null` as long as it need not. */
  halt: Reason | null = null;

  constructor(
    private readonly work: Work,
    private readonly readers: Readers,
  ) {}

  /** What became of a user; who failed is tried again in a later cycle. */
  enter(subject: Subject, outcome: Outcome): void {
    this.tally.count(outcome);
    this.settle(subject, outcome);
  }

  /** What became of a user's manager. */
  enterManager(index: number, outcome: Outcome): void {
    this.tally.countReference(outcome);
    this.settle({ index, user: this.work.source.at(index) }, outcome);
  }

  /** The question that begins a cycle was not answered as it should; answers whether nothing more may be asked. */
  enterProbe({ errorCode, detail }: Failure): void {
    const outcome = { action: 'other', status: 'failure', errorCode, detail } as const;
    this.tally.count(outcome);
    const { now: at, state } = this.work;
    const nobody = { sourceId: '', sourceName: '', targetId: null, attributes: [] };
    this.readers.listener.provisioned?.({ at, cycle: state.progress.cycle, ...nobody, ...outcome });
    if (errorCode === BAD_CREDENTIALS || errorCode === INCOMPATIBLE) this.halt = { reason: errorCode, detail };
  }

  private settle(subject: Subject, outcome: Outcome): void {
    const { state, now } = this.work;
    const { index } = subject;
    const { halts, ...told } = outcome;
    this.tell(subject, told);
    const { errorCode, detail } = outcome;
    if (halts) {
      this.halt = { reason: errorCode ?? '', detail: detail ?? '' };
    } else if (errorCode === null) {
      state.setEscrow(index, null);
    } else {
      state.setEscrow(index, escrowAgain(state.escrow.get(index) ?? null, now, errorCode));
      const reason = tooManyFailures(this.tally.failures);
      if (reason !== null) this.halt = { reason, detail: 'Too many objects failed.' };
    }
  }

  private tell({ index, user }: Subject, outcome: Omit<Outcome, 'halts'>): void {
    const { now: at, state } = this.work;
    const sourceId = user?.id ?? this.readers.ids.get(index) ?? '';
    const sourceName = user?.userPrincipalName ?? '';
    this.readers.listener.provisioned?.({ at, cycle: state.progress.cycle, sourceId, sourceName, ...outcome });
  }
}

type Counts = Pick<CycleSummary, 'created' | 'updated' | 'disabled' | 'restored' | 'deleted' | 'skipped' | 'failed'>;

const COUNTED_AS: Partial<Record<ProvisioningEvent['action'], keyof Counts>> = {
  create: 'created',
  update: 'updated',
  disable: 'disabled',
  restore: 'restored',
  delete: 'deleted',
};

/** Counts what a cycle does, as the portal shows it and as quarantine judges it. */
export class Tally {
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

  get failures(): Failures {
    const { operations, referenceFailures } = this;
    return { operations, referenceFailures, failures: this.byAction.failed - referenceFailures };
  }

  /** A user was looked at. */
  count({ action, status }: Pick<Outcome, 'action' | 'status'>): void {
    const count = status === 'success' ? COUNTED_AS[action] : undefined;
    if (status === 'skipped') this.byAction.skipped++;
    else this.operations++;
    if (status === 'failure') this.byAction.failed++;
    if (count !== undefined) this.byAction[count]++;
  }

  /** A manager was sent, or should have been. */
  countReference(outcome: Pick<Outcome, 'action' | 'status'>): void {
    this.count(outcome);
    if (outcome.status === 'failure') this.referenceFailures++;
  }
}
