import type { RequestEvent } from '../scim-client/http-client.ts';

/** What provisioning did, or tried to do, for one user: a line of Entra's provisioning log. */
export interface ProvisioningEvent {
  /** Simulated time. */
  readonly at: Date;
  readonly cycle: number;
  readonly sourceId: string;
  /** userPrincipalName. */
  readonly sourceName: string;
  readonly targetId: string | null;
  readonly action: 'create' | 'update' | 'disable' | 'restore' | 'delete' | 'match' | 'skip' | 'other';
  readonly status: 'success' | 'failure' | 'skipped' | 'warning';
  /** Entra's error code, e.g. `SystemForCrossDomainIdentityManagementBadRequest`; `null` for a success. */
  readonly errorCode: string | null;
  /** The target's error detail, or why the user was skipped. */
  readonly detail: string | null;
  /** Target paths that were sent. */
  readonly attributes: readonly string[];
}

/** Receives the events of provisioning: for the log, the progress bar, the summary, the report. */
export interface ProvisioningListener {
  cycleStarted?(cycle: {
    readonly number: number;
    readonly kind: 'initial' | 'incremental';
    readonly at: Date;
    readonly objects: number;
  }): void;
  requestCompleted?(event: RequestEvent): void;
  provisioned?(event: ProvisioningEvent): void;
  cycleEnded?(cycle: CycleSummary): void;
}

/** The summary of a cycle, as the portal shows it. */
export interface CycleSummary {
  readonly number: number;
  readonly kind: 'initial' | 'incremental';
  readonly at: Date;
  readonly created: number;
  readonly updated: number;
  readonly disabled: number;
  readonly restored: number;
  readonly deleted: number;
  readonly skipped: number;
  readonly failed: number;
  readonly escrowed: number;
  /** Why the job is in quarantine; `null` when it is not. */
  readonly quarantine: string | null;
  /** Real duration of the cycle. */
  readonly milliseconds: number;
}

/** Combines listeners into one that calls each of them in order. */
export function combineListeners(listeners: readonly ProvisioningListener[]): ProvisioningListener {
  return {
    cycleStarted(cycle) {
      for (const listener of listeners) listener.cycleStarted?.(cycle);
    },
    requestCompleted(event) {
      for (const listener of listeners) listener.requestCompleted?.(event);
    },
    provisioned(event) {
      for (const listener of listeners) listener.provisioned?.(event);
    },
    cycleEnded(cycle) {
      for (const listener of listeners) listener.cycleEnded?.(cycle);
    },
  };
}
