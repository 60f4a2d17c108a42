import { v7, validate } from 'uuid';
import { systemClock } from './clock.ts';

/** Numbers an enterprise within the directory; every table's keys begin with it. */
export type EnterpriseId = number & { readonly __brand: 'EnterpriseId' };

/** A user's `id` (RFC 7643 §3.1): a UUID, never given twice. */
export type UserId = string & { readonly __brand: 'UserId' };

/** Names one request from its arrival at any door to the revision that it left: a UUID. */
export type RequestId = string & { readonly __brand: 'RequestId' };

/** Names an access token without telling its secret: a UUID. */
export type AccessTokenId = string & { readonly __brand: 'AccessTokenId' };

/** Names a session without telling its secret: a UUID. */
export type LoginSessionId = string & { readonly __brand: 'LoginSessionId' };

const ID_BYTES = 16;
const IDS_PER_DRAW = 256;

/** A new id that sorts by the time of its making (RFC 9562 version 7), behind all that this process made before. */
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

/** Random bytes are drawn for many ids at once, since a draw costs as much as all else that an id takes. */
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

/** Where a millisecond begins to count: 30 random bits, so that counting on never leaves the 32 that there are. */
function firstOf([, , , , , , a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return ((a & 0x3f) << 24) | (b << 16) | (c << 8) | d;
}

/** Whether a text from outside could be one of our ids at all; what is not is simply unknown, never an error. */
export function isId(text: string): boolean {
  return validate(text);
}
