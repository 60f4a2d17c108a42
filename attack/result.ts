import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * What sends a finding, and hence what it is measured by: one request of an `anonymous` or an `authenticated` caller by
 * the longest task of the main thread; `load` by the latency of the other enterprise's lookups; `behavior` by its
 * responses alone. Responses, memory and leaks are checked for all.
 */
export const KINDS = ['anonymous', 'authenticated', 'load', 'behavior'] as const;

/** See `KINDS`. */
export type Kind = (typeof KINDS)[number];

/** Lookups of the other enterprise, as `load/probe.ts` counts them: latencies in ms. */
export const probeSchema = z.object({
  count: z.number(),
  failed: z.number(),
  firstFailure: z.string().nullable(),
  p50: z.number(),
  p99: z.number(),
});

/** See `probeSchema`. */
export type ProbeResult = z.infer<typeof probeSchema>;

const resultSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(KINDS),
  /** How often each response was given. */
  responses: z.record(z.string(), z.number()),
  /** CPU time of the main thread, and of its longest task, of one run. */
  cpuMs: z.number(),
  longestMs: z.number(),
  /** Peak of the resident memory, and how much it is above the value before. */
  peakMb: z.number(),
  grownMb: z.number(),
  /** File descriptors that stayed open. */
  leaked: z.number(),
  probe: probeSchema,
  /** Whether the server is still running. */
  isAlive: z.boolean(),
  /** Whether it no longer answers, though it is running. */
  isStuck: z.boolean(),
  /** Which limits are exceeded, each in a few words. */
  violations: z.array(z.string()),
});

/** What was measured of one finding, and which limits it exceeds. */
export type Result = z.infer<typeof resultSchema>;

/** The same before it is compared with the limits. */
export type Measurement = Omit<Result, 'violations'>;

/**
 * Reads a file that `--out` wrote.
 *
 * @throws Error when it holds anything else
 */
export function readResults(file: string): Result[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { data } = z.array(resultSchema).safeParse(content);
  if (data === undefined) throw new Error(`${file} was not written by npm run attack -- --out.`);
  return data;
}
