import type { CyclesListQuery } from '../../api/operations.generated.ts';

/** One provisioning cycle of Entra. */
export type Cycle = CyclesListQuery['enterprise']['cycles']['nodes'][number];

/** The share of failures above which Entra quarantines a job. */
export const QUARANTINE_RATE = 0.4;
