import { type AccessTokenId, isId } from '../../../kernel/ids.ts';
import type { Tally } from './tally.ts';

/** A silence of this length ends a cycle; Entra starts one about every 40 minutes and does not pause within. */
export const SILENCE_MS = 5 * 60_000;

const MINUTE_MS = 60_000;

/** Names a cycle: whose requests, and the minute of the first. */
export interface CycleKey {
  /** `null` for the administration token. */
  readonly accessTokenId: AccessTokenId | null;
  readonly minute: Date;
}

/** A burst of requests of one access token, between two silences. */
export interface Cycle extends Tally, CycleKey {
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Requests that only read. */
  readonly reads: number;
  /** Reads that were answered with 404. */
  readonly misses: number;
}

/** A stretch of cycles, newest first. */
export interface CyclesQuery {
  readonly first: number;
  /** Only cycles that began before this one; `null`: from the newest. */
  readonly before: CycleKey | null;
}

/** Whether requests may still come that belong to it. */
export function isOpen({ endedAt }: Cycle, now: Date): boolean {
  return now.getTime() - endedAt.getTime() < SILENCE_MS;
}

/**
 * Share of the requests that went wrong, as Entra counts towards quarantine: nobody being there is an answer to a
 * read, and no failure.
 */
export function failureShare({ requests, refused, failed, misses }: Cycle): number {
  return requests === 0 ? 0 : (refused - misses + failed) / requests;
}

/** The text that names a cycle; of two, the one that began later sorts later. */
export function cycleKeyToId({ accessTokenId, minute }: CycleKey): string {
  const minutes = String(minute.getTime() / MINUTE_MS).padStart(10, '0');
  return `${minutes}.${accessTokenId ?? ADMINISTRATION}`;
}

/** The cycle that a text names, or `null` when it can name none. */
export function readCycleId(id: string): CycleKey | null {
  const [, minutes = '', token = ''] = /^(\d{10})\.(.+)$/.exec(id) ?? [];
  const minute = new Date(Number(minutes) * MINUTE_MS);
  if (minutes === '' || Number.isNaN(minute.getTime()) || minute.getUTCFullYear() > 9999) return null;
  if (token === ADMINISTRATION) return { accessTokenId: null, minute };
  return isId(token) ? { accessTokenId: token as AccessTokenId, minute } : null;
}

const ADMINISTRATION = 'administration';
