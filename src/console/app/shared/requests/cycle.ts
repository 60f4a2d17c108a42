import type { CyclesListQuery } from '../../api/operations.generated.ts';

/** One provisioning cycle of Entra. */
export type Cycle = CyclesListQuery['enterprise']['cycles']['nodes'][number];

/** Entra quarantines a job above this failure rate. */
export const QUARANTINE_RATE = 0.4;
