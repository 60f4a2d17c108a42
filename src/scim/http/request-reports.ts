import { UNPROVEN_GATEWAY } from '../../kernel/fault.ts';
import { type RequestReportInput, reportRequestsOperation } from '../../wire/operations.generated.ts';
import type { ScimOptions } from './scim-options.ts';

/** On whose behalf a request was made, and so is reported. */
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

/** The directory did not take the batch because the token may not report: there is no log that it belongs into. */
const NOT_OURS = new Set(['UNAUTHENTICATED', 'ENTERPRISE_NOT_FOUND', 'FORBIDDEN']);

/**
 * Tells the directory which requests were answered and how, in batches and behind the replies. Bounded: what does not fit
 * and what the directory does not take is lost, and the loss is counted.
 */
export class RequestReports {
  #open = new Map<string, Batch>();
  #queued = 0;
  #lost = 0;
  #timer: NodeJS.Timeout | null = null;
  #sending: Promise<void> = Promise.resolve();
  #isClosing = false;
  #isAway = false;

  constructor(private readonly options: Pick<ScimOptions, 'transport' | 'newRequestId' | 'onUnprovenReports'>) {}

  /** How many reports were lost so far. */
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

  /** Sends what is left; once the directory proves to be away, the rest is given up. */
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

  /** A few batches, which the directory may write together, after the ones before, so that a slow one is not pressed harder. */
  #dispatch(batches: readonly Batch[]): void {
    this.#sending = this.#sending.then(async () => {
      await Promise.all(batches.map((batch) => this.#send(batch)));
    });
  }

  async #send({ enterprise, token, requests }: Batch): Promise<void> {
    const isGivenUp = this.#isClosing && this.#isAway;
    const { transport, newRequestId } = this.options;
    const caller = { token, requestId: newRequestId(), permission: 'USER_PROVISIONING', isGateway: true } as const;
    const error = isGivenUp
      ? null
      : (await transport.send(reportRequestsOperation, { enterprise, requests }, caller)).error;
    this.#isAway = isGivenUp || error?.code === 'UNAVAILABLE' || error?.code === 'TIMED_OUT';
    const isUnproven = error?.field === UNPROVEN_GATEWAY;
    if (isUnproven) this.options.onUnprovenReports?.();
    if (isGivenUp || isUnproven || (error && !NOT_OURS.has(error.code))) this.#lost += requests.length;
    this.#queued -= requests.length;
  }
}
