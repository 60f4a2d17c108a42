import { UNPROVEN_GATEWAY } from '../../kernel/fault.ts';
import { type RequestReportInput, reportRequestsOperation } from '../../wire/operations.generated.ts';
import type { ScimOptions } from './scim-options.ts';

/** The caller of a request, whose token also authorizes its report. */
export interface Reporter {
  readonly enterprise: string;
  readonly token: string;
}

interface Batch extends Reporter {
  readonly requests: RequestReportInput[];
}

const FLUSH_AFTER_MS = 500;
const MAX_BATCH = 100;
const MAX_QUEUED = 10_000;
const MAX_SENT_AT_ONCE = 50;

/** Errors of a token that may not report: no enterprise's log misses the batch, so it does not count as lost. */
const WITHOUT_LOG = new Set(['UNAUTHENTICATED', 'ENTERPRISE_NOT_FOUND', 'FORBIDDEN']);

/**
 * Sends the entries of the request log to the directory, in batches and after the responses. The queue is bounded:
 * entries that do not fit, and batches that the directory refuses, are lost and counted.
 */
export class RequestReports {
  #open = new Map<string, Batch>();
  #queued = 0;
  #lost = 0;
  #timer: NodeJS.Timeout | null = null;
  #sending: Promise<void> = Promise.resolve();
  #isClosing = false;
  #isUnavailable = false;

  constructor(private readonly options: Pick<ScimOptions, 'transport' | 'newRequestId' | 'onUnprovenReports'>) {}

  /** Number of entries that were lost so far. */
  get lost(): number {
    return this.#lost;
  }

  add({ enterprise, token }: Reporter, request: RequestReportInput): void {
    if (this.#queued >= MAX_QUEUED) {
      this.#lost += 1;
      return;
    }
    const key = `${enterprise}\n${token}`;
    const batch = this.#open.get(key) ?? { enterprise, token, requests: [] };
    this.#open.set(key, batch);
    batch.requests.push(request);
    this.#queued += 1;
    if (batch.requests.length >= MAX_BATCH) {
      this.#open.delete(key);
      this.#dispatch([batch]);
    } else this.#timer ??= setTimeout(() => this.#flush(), FLUSH_AFTER_MS).unref();
  }

  /** Sends the remaining entries, and drops the rest as soon as the directory is unavailable. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#flush();
    await this.#sending;
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const batches = [...this.#open.values()];
    this.#open.clear();
    for (let from = 0; from < batches.length; from += MAX_SENT_AT_ONCE) {
      this.#dispatch(batches.slice(from, from + MAX_SENT_AT_ONCE));
    }
  }

  /** Sends some batches at once after the previous ones, so that a slow directory does not get more load. */
  #dispatch(batches: readonly Batch[]): void {
    this.#sending = this.#sending.then(async () => {
      await Promise.all(batches.map((batch) => this.#send(batch)));
    });
  }

  async #send({ enterprise, token, requests }: Batch): Promise<void> {
    const isDropped = this.#isClosing && this.#isUnavailable;
    const { transport, newRequestId } = this.options;
    const caller = { token, requestId: newRequestId(), permission: 'USER_PROVISIONING', isGateway: true } as const;
    const error = isDropped
      ? null
      : (await transport.send(reportRequestsOperation, { enterprise, requests }, caller)).error;
    this.#isUnavailable = isDropped || error?.code === 'UNAVAILABLE' || error?.code === 'TIMED_OUT';
    const isUnproven = error?.field === UNPROVEN_GATEWAY;
    if (isUnproven) this.options.onUnprovenReports?.();
    if (isDropped || isUnproven || (error && !WITHOUT_LOG.has(error.code))) this.#lost += requests.length;
    this.#queued -= requests.length;
  }
}
