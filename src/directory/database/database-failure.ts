import { Fault } from '../../kernel/fault.ts';

/** SQLSTATE classes of a server that cannot be reached, refuses to let us in, is full, or is on its way up or down. */
const AWAY = /^(08(?!P)|28|3D|53|57P)/;

const DISK_FULL = '53100';

/** The server turned read-only: it gave its role to another one. */
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

const LOST =
  /connection terminated|connection error|timeout exceeded when trying to connect|timeout expired|after calling end/i;

const READ_TIMEOUT = /query read timeout/i;

/** What a failed statement means to a caller; an error that is neither of the two is our own defect, and stays. */
export function databaseFailure(error: unknown): unknown {
  if (isTimeout(error)) return tookTooLong(error);
  if (isAway(error)) {
    const sentence = codeOf(error) === DISK_FULL ? DISK_IS_FULL : UNAVAILABLE;
    return new Fault('UNAVAILABLE', sentence, undefined, { cause: error });
  }
  return error;
}

/** @param cause what the database or its driver says of it, if anything */
export function tookTooLong(cause?: unknown): Fault {
  return new Fault('TIMED_OUT', TIMED_OUT, undefined, { cause });
}

/** Waits for an answer of the database, and turns its failure into a fault where it is one. */
export async function answerOf<Answer>(promise: Promise<Answer>): Promise<Answer> {
  try {
    return await promise;
  } catch (error) {
    throw databaseFailure(error);
  }
}

/** Whether the server itself refused a statement, so that the connection is still good. */
export function isRefusedByServer(error: unknown): boolean {
  return textOf(error, 'severity') !== '' && !AWAY.test(codeOf(error));
}

/** Whether the server has no connection left, for anybody or for this role (SQLSTATE 53300). */
export function isOutOfConnections(error: unknown): boolean {
  return codeOf(error) === '53300';
}

/** Whether a row with the same key was there before (SQLSTATE 23505). */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** Whether the server ended a statement since two waited for each other; repeated, it goes through (SQLSTATE 40P01). */
export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === '40P01';
}

function isTimeout(error: unknown): boolean {
  return codeOf(error) === STATEMENT_TIMEOUT || READ_TIMEOUT.test(messageOf(error));
}

function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (SOCKET_CODES.has(code) || code === READ_ONLY) return true;
  return (code.length === 5 && AWAY.test(code)) || LOST.test(messageOf(error));
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
