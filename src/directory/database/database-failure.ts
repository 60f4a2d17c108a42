import { Fault } from '../../kernel/fault.ts';

/**
 * SQLSTATE classes of a server that cannot be used: connection failures, rejected logins, missing databases, exhausted
 * resources, and servers that start or stop (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const SERVER_UNAVAILABLE = /^(08(?!P)|28|3D|53|57P)/;

const DISK_FULL = '53100';

/** The server is read-only, as after a failover. */
const READ_ONLY = '25006';

const STATEMENT_TIMEOUT = '57014';

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);

const CONNECTION_LOST =
  /connection terminated|connection error|timeout exceeded when trying to connect|timeout expired|after calling end/i;

const READ_TIMEOUT = /query read timeout/i;

/**
 * Translates an error of the driver to `UNAVAILABLE` or `TIMED_OUT`; returns other errors, which are bugs, unchanged.
 */
export function databaseFailure(error: unknown): unknown {
  if (isTimeout(error)) return statementTimedOut(error);
  if (isUnavailable(error)) {
    const sentence = codeOf(error) === DISK_FULL ? DISK_IS_FULL : UNAVAILABLE;
    return new Fault('UNAVAILABLE', sentence, undefined, { cause: error });
  }
  return error;
}

/** @param cause the error of the database or its driver, if any */
export function statementTimedOut(cause?: unknown): Fault {
  return new Fault('TIMED_OUT', TIMED_OUT, undefined, { cause });
}

/** Awaits a call of the driver and translates its error with `databaseFailure`. */
export async function translateErrors<Result>(promise: Promise<Result>): Promise<Result> {
  try {
    return await promise;
  } catch (error) {
    throw databaseFailure(error);
  }
}

/** Whether the server rejected the statement, so that the connection is still usable. */
export function isRefusedByServer(error: unknown): boolean {
  return textOf(error, 'severity') !== '' && !SERVER_UNAVAILABLE.test(codeOf(error));
}

/** Whether the server or the role has no connections left (SQLSTATE 53300). */
export function isOutOfConnections(error: unknown): boolean {
  return codeOf(error) === '53300';
}

/** Whether a row with the same key exists (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** Whether the server aborted the statement to resolve a deadlock (SQLSTATE 40P01); it can be repeated. */
export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === '40P01';
}

function isTimeout(error: unknown): boolean {
  return codeOf(error) === STATEMENT_TIMEOUT || READ_TIMEOUT.test(messageOf(error));
}

function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (SOCKET_CODES.has(code) || code === READ_ONLY) return true;
  return (code.length === 5 && SERVER_UNAVAILABLE.test(code)) || CONNECTION_LOST.test(messageOf(error));
}

function codeOf(error: unknown): string {
  return textOf(error, 'code');
}

function messageOf(error: unknown): string {
  return textOf(error, 'message');
}

function textOf(error: unknown, key: 'code' | 'message' | 'severity'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : '';
}

const UNAVAILABLE = "The directory's database is temporarily unavailable; try again in a minute.";

const DISK_IS_FULL = "The disk of the directory's database is full; free some space and try again.";

const TIMED_OUT = "The directory's database timed out; try again, or request less at once.";
