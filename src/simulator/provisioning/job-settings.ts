import type { Mapping } from '../mapping/mapping.ts';
import type { ScopingFilter } from '../mapping/scoping-filter.ts';

/** The settings of a provisioning job: those of the portal, and those of the simulation. */
export interface JobSettings {
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly mapping: Mapping;
  readonly scope: 'assigned' | 'all';
  /** A user is in scope when any filter holds; without filters every user is. */
  readonly scopingFilters: readonly ScopingFilter[];
  readonly skipOutOfScopeDeletions: boolean;
  /** Above this number, the disables and deletes of a cycle are held back; `null` for no threshold. */
  readonly accidentalDeletionThreshold: number | null;
  /** The PATCH format, see `PatchFormat`; `mixed` picks one per request at random, from the seed. */
  readonly dialect: 'legacy' | 'aadOptscim062020' | 'mixed';
  /** Concurrent requests. */
  readonly concurrency: number;
  /** Maximum requests per second; `null` for no limit. */
  readonly ratePerSecond: number | null;
  /** Real milliseconds after which a request times out and is sent again. Entra: 60,000. */
  readonly timeoutMs: number;
  readonly seed: number;
}
