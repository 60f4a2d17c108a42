import { LRUCache } from 'lru-cache';

/** Why a request is refused: its key exceeds the rate, or has too many requests in progress. */
export interface Refusal {
  readonly reason: 'RATE' | 'CONCURRENCY';
  /** For `Retry-After`: whole seconds, at least 1. */
  readonly retryAfterSeconds: number;
}

/** Called once: `null` when the request may start. */
export type OnDecision = (refusal: Refusal | null) => void;

/**
 * To be called once, when the request ends or its client closes the connection, with the cost of the request in units.
 * A request that still waits is taken out of the queue and costs nothing.
 */
export type Release = (units: number) => void;

/** Limits and clock of a limiter. */
export interface TokenBucketOptions {
  /** Refill rate of a bucket and its capacity, in units; 0 for no limit. */
  readonly unitsPerSecond: number;
  /** Requests in progress per key; 0 for no limit. */
  readonly maxConcurrent: number;
  /** A monotonic clock, in milliseconds. */
  readonly nowMs?: () => number;
  /** Calls back after this many milliseconds, without keeping the process alive. */
  readonly schedule?: (work: () => void, ms: number) => void;
}

/** How long a request waits in the queue at most. */
export const MAX_WAIT_MS = 5_000;

/** Buckets at most; the least recently used one is dropped and starts full again. */
const MAX_BUCKETS = 10_000;
/** Waiting requests, per key and in total; each holds a connection. */
const MAX_QUEUED = { perKey: 2_000, total: 8_000 };
/** How often the queues are served while there are any. */
const SWEEP_MS = 25;

interface QueuedRequest {
  readonly sinceMs: number;
  readonly onDecision: OnDecision;
  isRefused: boolean;
}

/** The state of one key. */
interface Bucket {
  /** Negative while the key is in debt. */
  units: number;
  refilledAtMs: number;
  running: number;
  /** First in, first out. */
  readonly queue: Set<QueuedRequest>;
}

/**
 * A rate limiter: a token bucket and a concurrency limit per key, with a queue.
 * https://en.wikipedia.org/wiki/Token_bucket
 *
 * A request starts at once when its bucket has one unit. The cost of a request is known only when it ends: it is
 * charged then, and may leave the bucket in debt. Further requests of the key wait in order until the debt is paid off,
 * for `MAX_WAIT_MS` at most. Costs measure work and not time, so a key does not pay for load that others cause.
 */
export class TokenBucketLimiter {
  readonly #buckets = new LRUCache<string, Bucket>({ max: MAX_BUCKETS });
  /** Buckets with waiting requests. */
  readonly #queued = new Set<Bucket>();
  readonly #unitsPerSecond: number;
  readonly #maxConcurrent: number;
  readonly #nowMs: () => number;
  readonly #schedule: (work: () => void, ms: number) => void;
  #waiting = 0;
  #isSweepScheduled = false;

  constructor({ unitsPerSecond, maxConcurrent, nowMs = monotonicMs, schedule = callLater }: TokenBucketOptions) {
    this.#unitsPerSecond = unitsPerSecond || Number.POSITIVE_INFINITY;
    this.#maxConcurrent = maxConcurrent || Number.POSITIVE_INFINITY;
    this.#nowMs = nowMs;
    this.#schedule = schedule;
  }

  /** How many requests wait at this moment, of all keys. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Starts a request: before this returns, or when the limits of its key allow it.
   *
   * @param key short and not secret, because it is kept in memory
   * @param onDecision is called once, unless the request is released before
   */
  acquire(key: string, onDecision: OnDecision): Release {
    const bucket = this.#bucketOf(key);
    if (bucket.queue.size === 0 && this.#exceededLimit(bucket) === null) {
      this.#start(bucket, onDecision);
      return (units) => this.#end(bucket, units);
    }
    const { perKey, total } = MAX_QUEUED;
    if (bucket.queue.size >= perKey || this.#waiting >= total) {
      onDecision(this.#refusalOf(bucket));
      return () => undefined;
    }
    return this.#enqueue(bucket, { sinceMs: this.#nowMs(), onDecision, isRefused: false });
  }

  #bucketOf(key: string): Bucket {
    const known = this.#buckets.get(key);
    if (known !== undefined) return known;
    const units = this.#unitsPerSecond;
    const full: Bucket = { units, refilledAtMs: this.#nowMs(), running: 0, queue: new Set() };
    this.#buckets.set(key, full);
    return full;
  }

  #exceededLimit(bucket: Bucket): Refusal['reason'] | null {
    if (this.#refill(bucket) < 1) return 'RATE';
    return bucket.running >= this.#maxConcurrent ? 'CONCURRENCY' : null;
  }

  #refill(bucket: Bucket): number {
    const nowMs = this.#nowMs();
    const gained = nowMs > bucket.refilledAtMs ? ((nowMs - bucket.refilledAtMs) * this.#unitsPerSecond) / 1000 : 0;
    bucket.units = Math.min(this.#unitsPerSecond, bucket.units + gained);
    bucket.refilledAtMs = nowMs;
    return bucket.units;
  }

  #start(bucket: Bucket, onDecision: OnDecision): void {
    bucket.running += 1;
    bucket.units -= 1;
    onDecision(null);
  }

  #end(bucket: Bucket, units: number): void {
    bucket.running -= 1;
    // One unit was taken at the start.
    bucket.units -= units - 1;
    this.#serve(bucket);
  }

  #enqueue(bucket: Bucket, request: QueuedRequest): Release {
    bucket.queue.add(request);
    this.#waiting += 1;
    this.#queued.add(bucket);
    this.#scheduleSweep();
    return (units) => {
      if (this.#dequeue(bucket, request) || request.isRefused) return;
      this.#end(bucket, units);
    };
  }

  #dequeue(bucket: Bucket, request: QueuedRequest): boolean {
    if (!bucket.queue.delete(request)) return false;
    this.#waiting -= 1;
    if (bucket.queue.size === 0) this.#queued.delete(bucket);
    return true;
  }

  /** Starts the waiting requests that the limits allow, and refuses those that have waited too long. */
  #serve(bucket: Bucket): void {
    for (const request of bucket.queue) {
      const isAllowed = this.#exceededLimit(bucket) === null;
      if (!isAllowed && this.#nowMs() - request.sinceMs < MAX_WAIT_MS) return;
      this.#dequeue(bucket, request);
      request.isRefused = !isAllowed;
      if (isAllowed) this.#start(bucket, request.onDecision);
      else request.onDecision(this.#refusalOf(bucket));
    }
  }

  #refusalOf(bucket: Bucket): Refusal {
    const reason = this.#exceededLimit(bucket) ?? 'CONCURRENCY';
    const missing = reason === 'RATE' ? 1 - bucket.units + bucket.queue.size : 0;
    return { reason, retryAfterSeconds: Math.max(1, Math.ceil(missing / this.#unitsPerSecond)) };
  }

  /** One timer serves all queues; without waiting requests there is none. */
  #scheduleSweep(): void {
    if (this.#isSweepScheduled) return;
    this.#isSweepScheduled = true;
    this.#schedule(() => {
      this.#isSweepScheduled = false;
      for (const bucket of this.#queued) this.#serve(bucket);
      if (this.#queued.size > 0) this.#scheduleSweep();
    }, SWEEP_MS);
  }
}

function monotonicMs(): number {
  return performance.now();
}

function callLater(work: () => void, ms: number): void {
  setTimeout(work, ms).unref();
}
