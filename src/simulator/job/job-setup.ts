import { z } from 'zod';

const rate = z.number().min(0).max(1_000);

/** The saved configuration of a job; the secret token is not part of it. */
export const jobSetupSchema = z.strictObject({
  tenantUrl: z.url(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('generated'), people: z.int().min(0) }),
    z.strictObject({ kind: z.literal('csv'), file: z.string() }),
    z.strictObject({ kind: z.literal('graph'), file: z.string() }),
  ]),
  /** The text of a mapping file; `null` for the gallery app's mapping. */
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
  /** Seed of the generated users, their changes and the choice of PATCH formats. */
  seed: z.int(),
  /** Events per user and year. */
  rates: z.strictObject({ joiners: rate, movers: rate, leavers: rate, returns: rate }),
});

/** The saved configuration of a job; the secret token is not part of it. */
export type JobSetup = z.infer<typeof jobSetupSchema>;

/** The defaults; only the tenant URL has none. */
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

/** Changes to a job's setup; an omitted setting keeps its value, or its default in a new job. */
export type SimulationSetup = Partial<Omit<JobSetup, 'rates'>> & { readonly rates?: Partial<JobSetup['rates']> };
