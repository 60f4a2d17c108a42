import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { FailedAttemptLimiter } from './failed-attempt-limiter.ts';
import { isOfEndedToken, type WireError } from './transport.ts';

/** A token as it arrives with a request. */
export interface PresentedToken {
  /** The address of the client, for the limit on guesses. */
  readonly address: string;
  /** `digestOf` the token. */
  readonly digest: string;
  /** What the token must give access to: a token may be valid for one scope and not for another. */
  readonly scope: string;
}

/** The SHA-256 of a token, in base64: short for any token, and not a secret. */
export function digestOf(token: string): string {
  return hash('sha256', token, 'base64');
}

/** Asks the directory about a token; `null` when the token is valid. */
export type VerifyToken = () => Promise<WireError | null>;

const MAX_CACHED = 10_000;
/** A revocation must hold within five seconds; the directory checks an accepted token again. */
const ACCEPTED_TTL_MS = 2_000;
const REFUSED_TTL_MS = 1_000;

const ACCEPTED = 'ACCEPTED';

/**
 * Concurrent requests with one ended token that the directory verifies and counts; later ones share the last refusal.
 */
const MAX_COUNTED_AT_ONCE = 100;

/** The longest name of an enterprise, in characters. */
const MAX_SCOPE_LENGTH = 64;

const TOO_MANY_GUESSES: WireError = {
  message: 'Too many failed attempts from this address; a valid token still works.',
  code: 'RATE_LIMITED',
  field: null,
};

/**
 * Admission control for tokens: refuses an unknown token before the server reads the body of its request.
 *
 * - Caches the verdicts of the directory for a short time, also negative ones.
 * - Verifies a token once for concurrent requests (single flight). An ended token is verified for each request, one
 *   after the other, because the directory counts its uses.
 * - Slows addresses down that send many unknown tokens (see `FailedAttemptLimiter`). A valid token is still accepted.
 */
export class TokenGate {
  readonly #verdicts: LRUCache<string, WireError | typeof ACCEPTED>;
  readonly #pending = new Map<string, { readonly verdict: Promise<WireError | null>; readonly position: number }>();
  readonly #failures = new FailedAttemptLimiter();

  /** @param now milliseconds of a monotonic clock: a clock that is set back would keep a revoked token valid */
  constructor(now: () => number = () => performance.now()) {
    this.#verdicts = new LRUCache({ max: MAX_CACHED, ttlResolution: 0, perf: { now } });
  }

  /** @returns `null` for a valid token, else the refusal: that of `verify`, or `RATE_LIMITED` */
  admit(token: PresentedToken, verify: VerifyToken): WireError | null | Promise<WireError | null> {
    const key = `${token.digest} ${boundedScope(token.scope)}`;
    const cached = this.#verdicts.get(key);
    if (cached !== undefined) return cached === ACCEPTED ? null : cached;

    const previous = this.#pending.get(key);
    const position = (previous?.position ?? 0) + 1;
    const verdict = this.#joinOrVerify(previous?.verdict, position, () => this.#verify(key, token.address, verify));
    this.#pending.set(key, { verdict, position });
    return verdict.finally(() => {
      if (this.#pending.get(key)?.verdict === verdict) this.#pending.delete(key);
    });
  }

  async #joinOrVerify(
    previous: Promise<WireError | null> | undefined,
    position: number,
    verify: VerifyToken,
  ): Promise<WireError | null> {
    if (previous === undefined) return verify();
    const refusal = await previous;
    return refusal !== null && isOfEndedToken(refusal) && position <= MAX_COUNTED_AT_ONCE ? verify() : refusal;
  }

  async #verify(key: string, address: string, verify: VerifyToken): Promise<WireError | null> {
    const refusal = await this.#failures.run(address, verify);
    if (refusal === null) {
      this.#verdicts.set(key, ACCEPTED, { ttl: ACCEPTED_TTL_MS });
      return null;
    }
    if (refusal.code !== 'UNAUTHENTICATED' || isOfEndedToken(refusal)) return refusal;
    this.#verdicts.set(key, refusal, { ttl: REFUSED_TTL_MS });
    return this.#failures.recordFailure(address, key) ? TOO_MANY_GUESSES : refusal;
  }
}

/** A scope comes from the URL: 10,000 keys of 32 KB would fill the memory, and V8 compares long strings slowly. */
function boundedScope(scope: string): string {
  return scope.length > MAX_SCOPE_LENGTH ? digestOf(scope) : scope;
}
