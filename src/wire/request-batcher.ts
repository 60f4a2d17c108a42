import { MAX_BATCH_SIZE } from './batch-protocol.ts';
import { type Endpoint, type GraphqlRequest, type PendingRequest, postBatch, postOne } from './graphql-post.ts';

/** How long batching pauses after a directory refused a batch; by then it may have been updated. */
const PAUSE_MS = 60_000;

/** An operation of more characters is posted alone, so that a batch does not exceed the limit on a body. */
const MAX_BATCHED_LENGTH = 32_768;

/**
 * Batches requests: operations that one caller sends in one turn of the event loop are posted together, at hardly more
 * than the price of one request (measured in docs/performance.md).
 */
export class RequestBatcher {
  readonly #queues = new Map<string, PendingRequest[]>();
  /** A directory of another release may not support batches. */
  #pausedUntilMs = 0;

  constructor(private readonly endpoint: Endpoint) {}

  /**
   * Resolves to the reply, parsed from JSON, whatever the HTTP status.
   *
   * @throws the endpoint's `timeoutError`; an error of undici when the connection is lost; `SyntaxError` for invalid
   * JSON
   */
  send(request: GraphqlRequest): Promise<unknown> {
    if (request.body.length > MAX_BATCHED_LENGTH || performance.now() < this.#pausedUntilMs) {
      return this.sendAlone(request);
    }
    return new Promise((resolve, reject) => {
      if (this.#queues.size === 0) setImmediate(() => this.#flush());
      const { token, permission, enterprise } = request.caller;
      const key = `${permission} ${token} ${enterprise}`;
      const queue = this.#queues.get(key) ?? [];
      this.#queues.set(key, queue);
      queue.push({ ...request, resolve, reject });
    });
  }

  /** The same without a batch, for requests that the batch protocol does not support. */
  sendAlone(request: GraphqlRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      void postOne(this.endpoint, { ...request, resolve, reject });
    });
  }

  #flush(): void {
    const queues = [...this.#queues.values()];
    this.#queues.clear();
    for (const queue of queues) {
      for (let from = 0; from < queue.length; from += MAX_BATCH_SIZE) {
        void this.#post(queue.slice(from, from + MAX_BATCH_SIZE));
      }
    }
  }

  async #post([first, ...others]: readonly PendingRequest[]): Promise<void> {
    if (first === undefined) return;
    if (others.length === 0) return postOne(this.endpoint, first);
    const unprocessed = await postBatch(this.endpoint, [first, ...others]);
    if (unprocessed.length > 0) this.#pausedUntilMs = performance.now() + PAUSE_MS;
    for (const request of unprocessed) void postOne(this.endpoint, request);
  }
}
