import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { createFailureLimit } from './failure-limit.ts';
import { isOfEndedToken, type WireError } from './transport.ts';

/** Who stands at a door. */
export interface Visitor {
  /** Where the request comes from, for the limit on guesses. */
  readonly address: string;
  /** What the token is known by: `keyOf` it. */
  readonly key: string;
  /** What the token is to open: the same token may open one thing and not another. */
  readonly scope: string;
}

/** What a token is known by in this process: short whatever was sent, and no secret to keep. */
export function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}

/** Asks the directory about a token. Answers `null` when it may come in. */
export type Look = () => Promise<WireError | null>;

const MAX_REMEMBERED = 10_000;
/** A revocation must hold within five seconds; whoever is let in is judged again by the directory itself. */
const ACCEPTED_FOR_MS = 2_000;
const REFUSED_FOR_MS = 1_000;

/** Somebody who may come in. */
const ACCEPTED = 'ACCEPTED';

/** Requests with one ended token that are looked up, and so counted, of those that come at once; the rest hear the same. */
const MOST_COUNTED_AT_ONCE = 100;

/** Characters of the longest name of an enterprise. */
const LONGEST_SCOPE = 64;

const GUESSED: WireError = {
  message: 'Too many failed attempts from this address; a valid token still works.',
  code: 'RATE_LIMITED',
  field: null,
};

/**
 * Knows whom the directory lately let in and whom it did not, so that whoever is unknown is refused before anything is
 * done for them. What is remembered costs no look-up; look-ups for one visitor at the same time are one. From an address
 * where too many tokens were unknown within a minute, each for what it was to open, they are made one at a time: a valid
 * token still gets in. A token that has ended is looked up each time, one after the other, since the directory counts it.
 */
export class Doorkeeper {
  readonly #verdicts: LRUCache<string, WireError | typeof ACCEPTED>;
  readonly #underWay = new Map<string, { readonly asked: Promise<WireError | null>; readonly place: number }>();
  readonly #failures = createFailureLimit();

  /** @param now in milliseconds, by a clock that is never set back: it must not keep a revoked token alive */
  constructor(now: () => number = () => performance.now()) {
    this.#verdicts = new LRUCache({ max: MAX_REMEMBERED, ttlResolution: 0, perf: { now } });
  }

  /** @returns `null` for whoever may come in; else why not: what `look` says, or `RATE_LIMITED` */
  admit(visitor: Visitor, look: Look): WireError | null | Promise<WireError | null> {
    const key = `${visitor.key} ${shortened(visitor.scope)}`;
    const verdict = this.#verdicts.get(key);
    if (verdict !== undefined) return verdict === ACCEPTED ? null : verdict;

    const before = this.#underWay.get(key);
    const place = (before?.place ?? 0) + 1;
    const asked = this.#askAfter(before?.asked, place, () => this.#ask(key, visitor.address, look));
    this.#underWay.set(key, { asked, place });
    return asked.finally(() => {
      if (this.#underWay.get(key)?.asked === asked) this.#underWay.delete(key);
    });
  }

  /** What was found out for whoever came before holds for all who came with them, unless it is counted. */
  async #askAfter(before: Promise<WireError | null> | undefined, place: number, ask: Look): Promise<WireError | null> {
    if (before === undefined) return ask();
    const refusal = await before;
    return refusal !== null && isOfEndedToken(refusal) && place <= MOST_COUNTED_AT_ONCE ? ask() : refusal;
  }

  async #ask(key: string, address: string, look: Look): Promise<WireError | null> {
    const refusal = await this.#failures.inTurn(address, look);
    if (refusal === null) {
      this.#verdicts.set(key, ACCEPTED, { ttl: ACCEPTED_FOR_MS });
      return null;
    }
    if (refusal.code !== 'UNAUTHENTICATED' || isOfEndedToken(refusal)) return refusal;
    this.#verdicts.set(key, refusal, { ttl: REFUSED_FOR_MS });
    return this.#failures.count(address, key) ? GUESSED : refusal;
  }
}

/** Any text may stand where a name belongs; 10,000 of 32 KB would fill the memory, and V8 tells long ones apart slowly. */
function shortened(scope: string): string {
  return scope.length > LONGEST_SCOPE ? keyOf(scope) : scope;
}
