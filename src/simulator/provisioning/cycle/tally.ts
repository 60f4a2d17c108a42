import type { CycleSummary, ProvisioningEvent } from '../provisioning-listener.ts';
import type { Failures } from '../quarantine/quarantine.ts';
import type { Outcome } from '../reconcile/outcome.ts';

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
