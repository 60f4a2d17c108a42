import type { Clock } from '../../kernel/clock.ts';
import type { Answer, Wire } from './http-client.ts';
import type { Pacer } from './rate-limiter.ts';
import { retryAfterMs } from './retry-after.ts';

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
