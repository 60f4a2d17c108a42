import type { Clock } from '../../kernel/clock.ts';
import type { Answer } from './http-client.ts';

/** Statuses under which a target may ask to be left alone for a while (RFC 9110 §10.2.3, RFC 6585 §4). */
const BUSY = new Set([429, 503]);

/** How many milliseconds a target asks to wait before the request is sent again; `null` when it does not ask. */
export function retryAfterMs(answer: Answer, clock: Clock): number | null {
  if (answer.status === null || answer.retryAfter === null || !BUSY.has(answer.status)) return null;
  if (/^\d+$/.test(answer.retryAfter)) return Number(answer.retryAfter) * 1_000;
  const at = Date.parse(answer.retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - clock().getTime());
}
