import { z } from 'zod';

const rate = z.number().min(0).max(1_000);

/** Everything that a job is set up with, except the secret token, which is never kept. */
export const jobSetupSchema = z.strictObject({
  tenantUrl: z.url(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('generated'), people: z.int().min(0) }),
    z.strictObject({ kind: z.literal('csv'), file: z.string() }),
    z.strictObject({ kind: z.literal('graph'), file: z.string() }),
  ]),
  /** The text of a mapping file; `null` for the gallery app's own. */
  mapping: z.string().nullable(),
  /** The text of a file of scoping filters; `null` for none. */
  filters: z.string().nullable(),
  scope: z.enum(['assigned', 'all']),
  skipOutOfScopeDeletions: z.boolean(),
  accidentalDeletionThreshold: z.int().min(0).nullable(),
  dialect: z.enum(['legacy', 'aadOptscim062020', 'mixed']),
  concurrency: z.int().min(1),
  ratePerSecond: z.int().min(1).nullable(),
  timeoutMs: z.int().min(1),
  /** What generated people, their movements and the choice of dialects grow from. */
  seed: z.int(),
  /** How often per person and year. */
  rates: z.strictObject({ joiners: rate, movers: rate, leavers: rate, returns: rate }),
});

/** Everything that a job is set up with, except the secret token, which is never kept. */
export type JobSetup = z.infer<typeof jobSetupSchema>;

/** What holds where nothing else is said; the tenant URL alone must be given. */
export const DEFAULT_SETUP: Omit<JobSetup, 'tenantUrl'> = {
  source: { kind: 'generated', people: 500 },
  mapping: null,
  filters: null,
  scope: 'assigned',
  skipOutOfScopeDeletions: false,
  accidentalDeletionThreshold: null,
  dialect: 'mixed',
  concurrency: 8,
  ratePerSecond: null,
  timeoutMs: 60_000,
  seed: 1,
  rates: { joiners: 0.15, movers: 0.6, leavers: 0.12, returns: 0.05 },
};

/** What a caller says of a job; what is left out stays as it was, or is the default. */
export type SimulationSetup = Partial<Omit<JobSetup, 'rates'>> & { readonly rates?: Partial<JobSetup['rates']> };
