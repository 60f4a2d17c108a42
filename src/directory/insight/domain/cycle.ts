import { type AccessTokenId, isId } from '../../../kernel/ids.ts';
import type { Tally } from './tally.ts';

const MINUTE_MS = 60_000;

/**
 * A cycle ends after this time without a request. Entra starts a cycle about every 40 minutes, without pauses in it.
 */
export const IDLE_MINUTES = 5;

const ADMINISTRATION = 'administration';

/** Identifies a cycle by its access token and the minute of its first request. */
export interface CycleKey {
  /** `null` for the administration token. */
  readonly accessTokenId: AccessTokenId | null;
  readonly minute: Date;
}

/** A burst of requests with one access token. */
export interface Cycle extends Tally, CycleKey {
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Read requests. */
  readonly reads: number;
  /** Read requests with the status 404. */
  readonly misses: number;
}

/** A page of cycles, newest first. */
export interface CyclesQuery {
  readonly first: number;
  /** Only cycles that started before this one; `null` for the first page. */
  readonly before: CycleKey | null;
}

/** Whether further requests may still belong to the cycle. */
export function isOpen({ endedAt }: Cycle, now: Date): boolean {
  return now.getTime() - endedAt.getTime() < IDLE_MINUTES * MINUTE_MS;
}

/** Failure rate, 0 to 1, as Entra counts it for quarantine: a read of an unknown user (404) is not a failure. */
export function failureRate({ requests, refused, failed, misses }: Cycle): number {
  return requests === 0 ? 0 : (refused - misses + failed) / requests;
}

/** Formats the key as an id; ids sort by the start of the cycle. */
export function cycleKeyToId({ accessTokenId, minute }: CycleKey): string {
  const minutes = String(minute.getTime() / MINUTE_MS).padStart(10, '0');
  return `${minutes}.${accessTokenId ?? ADMINISTRATION}`;
}

/** Parses an id; `null` if it is not a valid one. */
export function readCycleId(id: string): CycleKey | null {
  const [, minutes = '', token = ''] = /^(\d{10})\.(.+)$/.exec(id) ?? [];
  const minute = new Date(Number(minutes) * MINUTE_MS);
  if (minutes === '' || Number.isNaN(minute.getTime()) || minute.getUTCFullYear() > 9999) return null;
  if (token === ADMINISTRATION) return { accessTokenId: null, minute };
  return isId(token) ? { accessTokenId: token as AccessTokenId, minute } : null;
}
