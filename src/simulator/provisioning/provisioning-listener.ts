/** What provisioning did, or tried to do, with one object: a line of Entra's provisioning log. */
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
  /** What the target said, or why it was skipped. */
  readonly detail: string | null;
  /** The target's paths that were sent. */
  readonly attributes: readonly string[];
}

/** One HTTP exchange with the target, as the latencies are counted. */
export interface ExchangeEvent {
  readonly operation: 'match' | 'get' | 'create' | 'update' | 'disable' | 'delete' | 'probe';
  /** `null` when there was no answer. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** Who listens to provisioning as it goes on: the log, the progress bar, the summary, the report. */
export interface ProvisioningListener {
  cycleBegins?(cycle: {
    readonly number: number;
    readonly kind: 'initial' | 'incremental';
    readonly at: Date;
    readonly objects: number;
  }): void;
  exchanged?(exchange: ExchangeEvent): void;
  provisioned?(event: ProvisioningEvent): void;
  cycleEnds?(cycle: CycleSummary): void;
}

/** What the portal shows of a cycle. */
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
  /** Real time that the cycle took. */
  readonly milliseconds: number;
}

/** One listener that passes everything on to several, in their order. */
export function allOf(listeners: readonly ProvisioningListener[]): ProvisioningListener {
  return {
    cycleBegins(cycle) {
      for (const listener of listeners) listener.cycleBegins?.(cycle);
    },
    exchanged(exchange) {
      for (const listener of listeners) listener.exchanged?.(exchange);
    },
    provisioned(event) {
      for (const listener of listeners) listener.provisioned?.(event);
    },
    cycleEnds(cycle) {
      for (const listener of listeners) listener.cycleEnds?.(cycle);
    },
  };
}
