#!/usr/bin/env node
/**
 * Asks the registry for known vulnerabilities of the production dependencies. Exits with 1 when one has severity high
 * or critical. Exits with 0 when the registry does not answer, and prints why: that must not block a release. Needs the
 * network, hence no part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const AUDIT = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const BLOCKING = new Set(['high', 'critical']);

/** The cause of a vulnerability: an advisory, or the name of a dependency that has one. */
const causeSchema = z.union([z.string(), z.object({ title: z.string(), url: z.string() })]);
const vulnerabilitySchema = z.object({
  name: z.string(),
  severity: z.string(),
  range: z.string(),
  via: z.array(causeSchema),
});

/** What `npm audit --json` prints when the registry answers. */
const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), vulnerabilitySchema).default({}),
  metadata: z.object({
    vulnerabilities: z.object({}),
    dependencies: z.object({ prod: z.number() }).optional(),
  }),
});

/** What it prints otherwise: a status as `message`, a failed connection as `error`. */
const failureSchema = z.object({
  message: z.string().optional(),
  error: z.object({ summary: z.string().optional(), code: z.string().optional() }).optional(),
});

const { stdout, error } = spawnSync('npm', AUDIT, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const output = error === undefined ? parseJson(stdout) : { message: error.message };
const report = reportSchema.safeParse(output);
if (report.success) process.exitCode = print(report.data);
else console.log(`The registry reported no vulnerability data (${reasonIn(output)}); try again, or another registry.`);

/** Prints every vulnerability; returns the exit code. */
function print({ vulnerabilities, metadata }: z.infer<typeof reportSchema>): number {
  const found = Object.values(vulnerabilities);
  const blocking = found.filter(({ severity }) => BLOCKING.has(severity));
  for (const one of found) console.log(`${one.severity}  ${one.name} ${one.range}  ${causesOf(one)}`);
  const packages = metadata.dependencies?.prod ?? 'all';
  console.log(`${blocking.length} of ${packages} packages have known vulnerabilities of severity high or critical.`);
  return blocking.length > 0 ? 1 : 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: 'npm printed no JSON' };
  }
}

function reasonIn(failure: unknown): string {
  const { message, error: cause } = failureSchema.safeParse(failure).data ?? {};
  return [message, cause?.summary, cause?.code].find((reason) => reason) ?? 'no reason given';
}

function causesOf({ via }: z.infer<typeof vulnerabilitySchema>): string {
  return via.map((cause) => (typeof cause === 'string' ? `by ${cause}` : `${cause.title} ${cause.url}`)).join('; ');
}
