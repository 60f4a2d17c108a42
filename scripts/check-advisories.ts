#!/usr/bin/env node
/**
 * Asks the registry for known faults of the packages that run in production. Ends with 1 when there is one of severity
 * high or critical; a registry that does not answer is said, and ends with 0: it is no reason to hold a release up.
 * Asks the network, hence no part of the tests.
 */
import { spawnSync } from 'node:child_process';

const ASK = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const GRAVE = new Set(['high', 'critical']);

const report = read(spawnSync('npm', ASK, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
if (report.metadata?.vulnerabilities === undefined) {
  console.log(`The registry did not tell of known faults (${reasonIn(report)}); ask again, or another registry.`);
} else {
  const faults = Object.values(report.vulnerabilities ?? {});
  const grave = faults.filter(({ severity }) => GRAVE.has(severity));
  for (const fault of faults) console.log(`${fault.severity}  ${fault.name} ${fault.range}  ${titlesOf(fault)}`);
  const packages = report.metadata.dependencies?.prod ?? 'all';
  console.log(`${grave.length} of ${packages} packages have known faults of severity high or critical.`);
  process.exitCode = grave.length > 0 ? 1 : 0;
}

function read({ stdout, error }) {
  if (error) return { message: error.message };
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: 'npm said nothing that is JSON' };
  }
}

/** npm tells a status as `message`, and a connection that failed as `error`. */
function reasonIn({ message, error }) {
  return [message, error?.summary, error?.code].find((reason) => reason) ?? 'no reason given';
}

/** Whatever is behind a fault: an advisory, or the name of another package that has one. */
function titlesOf({ via }) {
  return via.map((cause) => (typeof cause === 'string' ? `by ${cause}` : `${cause.title} ${cause.url}`)).join('; ');
}
