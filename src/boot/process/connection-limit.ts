import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';

/** File descriptors reserved for files, the database and the log. */
const RESERVED = 300;

/**
 * The connection limit of a process: client connections must not use up the file descriptors that it needs itself.
 *
 * @param descriptors the limit of open files; `null` when it is unknown or unlimited
 * @returns `undefined` for no limit
 */
export function maxConnectionsFor(descriptors: number | null): number | undefined {
  if (descriptors === null) return undefined;
  return Math.max(Math.floor(descriptors / 2), descriptors - RESERVED);
}

/** The limit of open files (`RLIMIT_NOFILE`), which Node raises to the hard limit; `null` when unlimited or unknown. */
export function readDescriptorLimit(): number | null {
  return numberIn(limitOnLinux() ?? limitElsewhere());
}

const PROC_LIMITS = '/proc/self/limits';

function limitOnLinux(): unknown {
  try {
    return /^Max open files +(\S+)/m.exec(readFileSync(PROC_LIMITS, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** From Node's diagnostic report; takes 10 ms. Windows has no such limit. */
function limitElsewhere(): unknown {
  // The report would otherwise resolve the host name of each connection, which takes longer than the rest.
  Object.assign(process.report, { excludeNetwork: true });
  const report: { userLimits?: { open_files?: { soft?: unknown } } } = process.report.getReport();
  return report.userLimits?.open_files?.soft;
}

function numberIn(limit: unknown): number | null {
  const count = Number(limit);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

const MINUTE_MS = 60_000;

/** Counts connections that were closed because of the limit. */
export interface DropCounter {
  count(): number;
  record(): void;
}

/** Creates a counter that also logs, at most once per minute. */
export function createDropCounter(logger: Logger, nowMs: () => number = () => performance.now()): DropCounter {
  let count = 0;
  let logged = { count: 0, at: Number.NEGATIVE_INFINITY };
  return {
    count: () => count,
    record() {
      count += 1;
      if (nowMs() - logged.at < MINUTE_MS) return;
      logger.warn({ dropped: count - logged.count }, 'too many connections; excess connections were closed');
      logged = { count, at: nowMs() };
    },
  };
}
