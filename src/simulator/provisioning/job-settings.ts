import type { Mapping } from '../mapping/mapping.ts';
import type { ScopingFilter } from '../mapping/scoping-filter.ts';

/** How a provisioning job is set up in the portal, and how the simulation runs it. */
export interface JobSettings {
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly mapping: Mapping;
  readonly scope: 'assigned' | 'all';
  /** Somebody is in scope when any group of clauses is met; no groups: everybody. */
  readonly scopingFilters: readonly ScopingFilter[];
  readonly skipOutOfScopeDeletions: boolean;
  /** More disables and deletes than this in one cycle are held back; `null` for no threshold. */
  readonly accidentalDeletionThreshold: number | null;
  /** `mixed` chooses per request by a seeded coin, as a tenant with on-demand provisioning shows it. */
  readonly dialect: 'legacy' | 'aadOptscim062020' | 'mixed';
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Requests per second at most; `null` for no limit. */
  readonly ratePerSecond: number | null;
  /** Real milliseconds after which a request counts as unanswered and is replayed. Entra: 60 000. */
  readonly timeoutMs: number;
  readonly seed: number;
}
