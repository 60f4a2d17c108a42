import type { AccessTokenId } from '../../../kernel/ids.ts';
import type { AccessTokenStore, LiveAccessToken, TokenEnd, TokenRefusals } from '../domain/access-token.ts';

/** Writes the first second together, since the connection test of Entra sends several requests at once. */
const FIRST_AFTER_MS = 1_000;
const MINUTE_MS = 60_000;
const MAX_TOKENS = 10_000;

/** Number of requests with ended tokens that this process rejected, over all enterprises. */
export type EndedTokenCounts = Readonly<Record<TokenEnd, number>>;

/** Refusals of a token that are not written yet. */
interface Unwritten extends TokenRefusals {
  readonly token: LiveAccessToken['token'];
}

/**
 * Counts requests that are rejected because their access token has expired or was revoked. No request waits for a
 * write; there is at most one write per token and minute, and a failed write is repeated a minute later.
 */
export class EndedTokenRefusals {
  readonly #unwritten = new Map<AccessTokenId, Unwritten>();
  readonly #timers = new Map<AccessTokenId, NodeJS.Timeout>();
  readonly #counts = { expired: 0, revoked: 0 };
  readonly #writing = new Set<Promise<void>>();

  constructor(private readonly store: Pick<AccessTokenStore, 'addRefusals'>) {}

  /** Counts since the start of the process. */
  get counts(): EndedTokenCounts {
    return this.#counts;
  }

  note({ token }: LiveAccessToken, end: TokenEnd, at: Date): void {
    this.#counts[end] += 1;
    const before = this.#unwritten.get(token.id);
    if (before === undefined && this.#unwritten.size >= MAX_TOKENS) return;
    this.#unwritten.set(token.id, { token, count: (before?.count ?? 0) + 1, since: before?.since ?? at, last: at });
    if (!this.#timers.has(token.id)) this.#schedule(token.id, FIRST_AFTER_MS);
  }

  /** Writes the remaining counts. */
  async close(): Promise<void> {
    // Iterates over a copy, because a failed write puts its count back.
    for (const id of [...this.#unwritten.keys()]) await this.#write(id);
    await Promise.all(this.#writing);
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #schedule(id: AccessTokenId, afterMs: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => void this.#write(id), afterMs).unref());
  }

  /** Schedules the next write even if nothing was counted since, which limits the writes to one per minute. */
  async #write(id: AccessTokenId): Promise<void> {
    const unwritten = this.#unwritten.get(id);
    if (unwritten === undefined) {
      this.#timers.delete(id);
      return;
    }
    this.#unwritten.delete(id);
    this.#schedule(id, MINUTE_MS);
    const { token, ...refusals } = unwritten;
    const writing = this.store.addRefusals(token.enterpriseId, id, refusals).catch(() => this.#putBack(id, unwritten));
    this.#writing.add(writing);
    await writing.finally(() => this.#writing.delete(writing));
  }

  #putBack(id: AccessTokenId, { token, count, since, last }: Unwritten): void {
    const later = this.#unwritten.get(id);
    this.#unwritten.set(id, { token, since, count: count + (later?.count ?? 0), last: later?.last ?? last });
  }
}
