/** What the processes that send requests answer, read where it arrives. */
import { z } from 'zod';

const LATENCIES = { p50: z.number(), p95: z.number(), p99: z.number() };
const ERRORS = { errors: z.number(), firstError: z.string().nullable() };

/** Reads what became of requests. */
export const MEASURED = z.object({ requests: z.number(), ...ERRORS, ...LATENCIES });

/** What became of requests; latencies in ms. */
export type Measured = z.infer<typeof MEASURED>;

/** Reads the same of requests that took so many seconds. */
export const TIMED = MEASURED.extend({ seconds: z.number() });

/** Reads how long analysts waited for each view. */
export const VIEWS_SEEN = z.array(z.object({ view: z.string(), looks: z.number(), ...LATENCIES, ...ERRORS }));

/** How often analysts opened a view, and how long they waited for it, in ms. */
export type ViewSeen = z.infer<typeof VIEWS_SEEN>[number];
