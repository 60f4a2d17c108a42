import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';

/** Descriptors that are left to files, to the database and to the log. */
const KEPT_FREE = 300;

/**
 * How many connections a process may have, so that no crowd of strangers takes the descriptors that its files need.
 *
 * @param descriptors how many the process may open; `null` when that is not known, or when there is no such limit
 * @returns `undefined` for no limit of ours
 */
export function connectionsWithin(descriptors: number | null): number | undefined {
  if (descriptors === null) return undefined;
  return Math.max(Math.floor(descriptors / 2), descriptors - KEPT_FREE);
}

/** The soft limit of open files of this process, which Node has raised to the hard one; `null` when it has none. */
export function readDescriptorLimit(): number | null {
  return numberIn(limitOnLinux() ?? limitElsewhere());
}

const LINUX = '/proc/self/limits';

function limitOnLinux(): unknown {
  try {
    return /^Max open files +(\S+)/m.exec(readFileSync(LINUX, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** Takes some 10 ms; Windows has no such limit. */
function limitElsewhere(): unknown {
  // To look up the names of all connections would take longer than all the rest.
  Object.assign(process.report, { excludeNetwork: true });
  const report: { userLimits?: { open_files?: { soft?: unknown } } } = process.report.getReport();
  return report.userLimits?.open_files?.soft;
}

function numberIn(limit: unknown): number | null {
  const count = Number(limit);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

const MINUTE_MS = 60_000;

/** Connections that were refused. */
export interface Drops {
  /** How many so far. */
  count(): number;
  note(): void;
}

/** Counts connections that were one too many, and says so at most once a minute. */
export function createDrops(logger: Logger, nowMs: () => number = () => performance.now()): Drops {
  let count = 0;
  let told = { count: 0, at: Number.NEGATIVE_INFINITY };
  return {
    count: () => count,
    note() {
      count += 1;
      if (nowMs() - told.at < MINUTE_MS) return;
      logger.warn({ dropped: count - told.count }, 'too many connections; excess connections were closed');
      told = { count, at: nowMs() };
    },
  };
}
