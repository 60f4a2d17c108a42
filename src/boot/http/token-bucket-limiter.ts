import { LRUCache } from 'lru-cache';

/** Why a request may not go on: its token asked for too much work, or too many requests of it are still being answered. */
export interface Refusal {
  readonly reason: 'RATE' | 'CONCURRENCY';
  /** When to come again, in whole seconds from 1. */
  readonly retryAfterSeconds: number;
}

/** Hears once whether a request may go on: `null` when it may. */
export type Verdict = (refusal: Refusal | null) => void;

/**
 * To be called once, when a request is answered or its client has gone: takes the price of the work that it turned out to
 * be, in units. A request that still waits leaves without paying.
 */
export type Leave = (units: number) => void;

/** What a budget is made by. */
export interface WorkBudgetOptions {
  /** Units that a token has a second, and at most at once; 0 for no limit. */
  readonly unitsPerSecond: number;
  /** Requests of a token that are answered at a time; 0 for no limit. */
  readonly mostAtOnce: number;
  /** A clock that never goes back, in milliseconds. */
  readonly nowMs?: () => number;
  /** Calls back after so many milliseconds, without keeping the process alive. */
  readonly later?: (work: () => void, ms: number) => void;
}

/** Longest wait of a request that is over the budget, or over the concurrency, of its token. */
export const LONGEST_WAIT_MS = 5_000;

/** Access tokens that are kept in view at once; the one not seen for longest starts afresh. */
const MAX_TOKENS = 10_000;
/** Requests that wait, of one token and in all; each holds a connection. */
const MAX_WAITING = { ofOne: 2_000, inAll: 8_000 };
/** How often those who wait are looked after, as long as there are any. */
const SWEEP_MS = 25;

interface Waiting {
  readonly sinceMs: number;
  readonly verdict: Verdict;
  isRefused: boolean;
}

/** What one token has left, below 0 what it owes. */
interface Account {
  units: number;
  filledAtMs: number;
  running: number;
  /** In the order in which they came. */
  readonly waiting: Set<Waiting>;
}

/**
 * The work that each access token may ask of this process: so many units a second, and so many requests at a time. A
 * request that finds a unit left goes on at once; whatever it costs beyond that is paid when it is answered, by what was
 * answered, and may lead into debt, which the next ones of the token wait for: in the order in which they came, and
 * `LONGEST_WAIT_MS` at most. Prices measure work, never time, so that nobody pays for a load that others make.
 */
export class WorkBudget {
  readonly #accounts = new LRUCache<string, Account>({ max: MAX_TOKENS });
  /** Those with somebody who waits. */
  readonly #lined = new Set<Account>();
  readonly #unitsPerSecond: number;
  readonly #mostAtOnce: number;
  readonly #nowMs: () => number;
  readonly #later: (work: () => void, ms: number) => void;
  #waiting = 0;
  #isSweeping = false;

  constructor({ unitsPerSecond, mostAtOnce, nowMs = monotonicMs, later = callLater }: WorkBudgetOptions) {
    this.#unitsPerSecond = unitsPerSecond || Number.POSITIVE_INFINITY;
    this.#mostAtOnce = mostAtOnce || Number.POSITIVE_INFINITY;
    this.#nowMs = nowMs;
    this.#later = later;
  }

  /** How many requests wait at this moment. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Lets a request of a token go on: at once, which is before this returns, or when there is room for it.
   *
   * @param key of the token: short, and no secret
   * @param verdict is called once, unless the request leaves before
   */
  enter(key: string, verdict: Verdict): Leave {
    const account = this.#accountOf(key);
    if (account.waiting.size === 0 && this.#obstacleTo(account) === null) {
      this.#begin(account, verdict);
      return (units) => this.#end(account, units);
    }
    const { ofOne, inAll } = MAX_WAITING;
    if (account.waiting.size >= ofOne || this.#waiting >= inAll) {
      verdict(this.#refusalOf(account));
      return () => undefined;
    }
    return this.#wait(account, { sinceMs: this.#nowMs(), verdict, isRefused: false });
  }

  #accountOf(key: string): Account {
    const known = this.#accounts.get(key);
    if (known !== undefined) return known;
    const opened = { units: this.#unitsPerSecond, filledAtMs: this.#nowMs(), running: 0, waiting: new Set<Waiting>() };
    this.#accounts.set(key, opened);
    return opened;
  }

  #obstacleTo(account: Account): Refusal['reason'] | null {
    if (this.#unitsOf(account) < 1) return 'RATE';
    return account.running >= this.#mostAtOnce ? 'CONCURRENCY' : null;
  }

  #unitsOf(account: Account): number {
    const nowMs = this.#nowMs();
    const gained = nowMs > account.filledAtMs ? ((nowMs - account.filledAtMs) * this.#unitsPerSecond) / 1000 : 0;
    account.units = Math.min(this.#unitsPerSecond, account.units + gained);
    account.filledAtMs = nowMs;
    return account.units;
  }

  #begin(account: Account, verdict: Verdict): void {
    account.running += 1;
    account.units -= 1;
    verdict(null);
  }

  #end(account: Account, units: number): void {
    account.running -= 1;
    account.units -= units - 1;
    this.#serve(account);
  }

  #wait(account: Account, waiting: Waiting): Leave {
    account.waiting.add(waiting);
    this.#waiting += 1;
    this.#lined.add(account);
    this.#sweepLater();
    return (units) => {
      if (this.#takeOut(account, waiting) || waiting.isRefused) return;
      this.#end(account, units);
    };
  }

  #takeOut(account: Account, waiting: Waiting): boolean {
    if (!account.waiting.delete(waiting)) return false;
    this.#waiting -= 1;
    if (account.waiting.size === 0) this.#lined.delete(account);
    return true;
  }

  /** Lets go on whoever may, and refuses whoever has waited for too long. */
  #serve(account: Account): void {
    for (const waiting of account.waiting) {
      const isFree = this.#obstacleTo(account) === null;
      if (!isFree && this.#nowMs() - waiting.sinceMs < LONGEST_WAIT_MS) return;
      this.#takeOut(account, waiting);
      waiting.isRefused = !isFree;
      if (isFree) this.#begin(account, waiting.verdict);
      else waiting.verdict(this.#refusalOf(account));
    }
  }

  #refusalOf(account: Account): Refusal {
    const reason = this.#obstacleTo(account) ?? 'CONCURRENCY';
    const owed = reason === 'RATE' ? 1 - account.units + account.waiting.size : 0;
    return { reason, retryAfterSeconds: Math.max(1, Math.ceil(owed / this.#unitsPerSecond)) };
  }

  /** One timer for all who wait, and none while nobody does. */
  #sweepLater(): void {
    if (this.#isSweeping) return;
    this.#isSweeping = true;
    this.#later(() => {
      this.#isSweeping = false;
      for (const account of this.#lined) this.#serve(account);
      if (this.#lined.size > 0) this.#sweepLater();
    }, SWEEP_MS);
  }
}

function monotonicMs(): number {
  return performance.now();
}

function callLater(work: () => void, ms: number): void {
  setTimeout(work, ms).unref();
}
