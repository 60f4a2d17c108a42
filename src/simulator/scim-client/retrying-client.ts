import type { Clock } from '../../kernel/clock.ts';
import type { Answer, Wire } from './http-client.ts';
import type { Pacer } from './rate-limiter.ts';

/** A target that asks to wait longer than a quarter of an hour has failed; the object is tried again in a later cycle. */
const LONGEST_WAIT_MS = 15 * 60_000;
const MOST_WAITS = 20;

/**
 * A wire that waits its turn, obeys `Retry-After`, and sends a request once more when its answer was lost or late. The
 * target may then have done it already: a POST that is sent again can meet the user that it made.
 */
export function patientWire(wire: Wire, { pacer, clock }: { pacer: Pacer; clock: Clock }): Wire {
  return {
    async send(request) {
      let isReplayed = false;
      for (let waits = 0; ; ) {
        await pacer.turn();
        const answer = await wire.send(request);
        const waitMs = retryAfterMs(answer, clock);
        if (waitMs !== null && waitMs <= LONGEST_WAIT_MS && waits < MOST_WAITS) {
          pacer.pauseFor(waitMs);
          waits++;
        } else if (isUncertain(answer) && !isReplayed) {
          isReplayed = true;
        } else {
          return answer;
        }
      }
    },
    close: () => wire.close(),
  };
}

function isUncertain(answer: Answer): boolean {
  return answer.status === null && answer.reason !== 'unreachable';
}

/** Statuses under which a target may ask to be left alone for a while (RFC 9110 §10.2.3, RFC 6585 §4). */
const BUSY = new Set([429, 503]);

/** How many milliseconds a target asks to wait before the request is sent again; `null` when it does not ask. */
export function retryAfterMs(answer: Answer, clock: Clock): number | null {
  if (answer.status === null || answer.retryAfter === null || !BUSY.has(answer.status)) return null;
  if (/^\d+$/.test(answer.retryAfter)) return Number(answer.retryAfter) * 1_000;
  const at = Date.parse(answer.retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - clock().getTime());
}
