import { v7, validate } from 'uuid';
import { systemClock } from './clock.ts';

/** The number of an enterprise; the keys of every table begin with it. */
export type EnterpriseId = number & { readonly __brand: 'EnterpriseId' };

/** The `id` of a user (RFC 7643 §3.1): a UUID that is never reused. */
export type UserId = string & { readonly __brand: 'UserId' };

/** Identifies a request in responses, logs, the request log and revisions: a UUID. */
export type RequestId = string & { readonly __brand: 'RequestId' };

/** Identifies an access token without its secret: a UUID. */
export type AccessTokenId = string & { readonly __brand: 'AccessTokenId' };

/** Identifies a session without its secret: a UUID. */
export type LoginSessionId = string & { readonly __brand: 'LoginSessionId' };

const ID_BYTES = 16;
const IDS_PER_DRAW = 256;

/** Creates a UUID of version 7 (RFC 9562 §5.7), monotonic within this process (§6.2). */
export const newId = createIds();

function createIds(): <Id extends string>() => Id {
  const draw = createDraws();
  let msecs = 0;
  let seq = 0;
  return <Id extends string>() => {
    const random = draw();
    const now = systemClock().getTime();
    seq = now > msecs ? firstOf(random) : seq + 1;
    msecs = Math.max(now, msecs);
    return v7({ random, msecs, seq }) as Id;
  };
}

/** Draws random bytes for many ids at once: a draw takes half the time of an id. */
function createDraws(): () => Uint8Array {
  const drawn = new Uint8Array(ID_BYTES * IDS_PER_DRAW);
  let next = drawn.length;
  return () => {
    if (next === drawn.length) next = 0;
    if (next === 0) crypto.getRandomValues(drawn);
    next += ID_BYTES;
    return drawn.subarray(next - ID_BYTES, next);
  };
}

/** The first counter value of a millisecond: 30 random bits, so that the 32 bits of the counter do not overflow. */
function firstOf([, , , , , , a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return ((a & 0x3f) << 24) | (b << 16) | (c << 8) | d;
}

/** Whether a text from outside has the form of an id; an id of another form is unknown, not an error. */
export function isId(text: string): boolean {
  return validate(text);
}
