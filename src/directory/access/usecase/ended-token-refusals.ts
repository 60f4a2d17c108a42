import type { AccessTokenId } from '../../../kernel/ids.ts';
import type { AccessTokenStore, LiveAccessToken, TokenEnd, TokenRefusals } from '../domain/access-token.ts';

/** What came together in the first second, as a test of the connection sends it, is written together. */
const FIRST_AFTER_MS = 1_000;
const MINUTE_MS = 60_000;
const MAX_TOKENS = 10_000;

/** How many requests with ended tokens this process refused; of which enterprise is for its administrators to know. */
export type EndedTokenCounts = Readonly<Record<TokenEnd, number>>;

/** What is counted for a token and not written yet. */
interface Waiting extends TokenRefusals {
  readonly token: LiveAccessToken['token'];
}

/**
 * Counts requests that are refused since their access token has ended, beside them and never in their way: at most one
 * write a token and minute. What cannot be written is tried again with the next minute.
 */
export class EndedTokenRefusals {
  readonly #waiting = new Map<AccessTokenId, Waiting>();
  readonly #timers = new Map<AccessTokenId, NodeJS.Timeout>();
  readonly #counts = { expired: 0, revoked: 0 };
  readonly #writing = new Set<Promise<void>>();

  constructor(private readonly store: Pick<AccessTokenStore, 'addRefusals'>) {}

  /** So far, for each end of a token. */
  get counts(): EndedTokenCounts {
    return this.#counts;
  }

  note({ token }: LiveAccessToken, state: TokenEnd, at: Date): void {
    this.#counts[state] += 1;
    const before = this.#waiting.get(token.id);
    if (before === undefined && this.#waiting.size >= MAX_TOKENS) return;
    this.#waiting.set(token.id, { token, count: (before?.count ?? 0) + 1, since: before?.since ?? at, last: at });
    if (!this.#timers.has(token.id)) this.#plan(token.id, FIRST_AFTER_MS);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    // Of a copy: what cannot be written is put back.
    for (const id of [...this.#waiting.keys()]) await this.#write(id);
    await Promise.all(this.#writing);
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #plan(id: AccessTokenId, afterMs: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => void this.#write(id), afterMs).unref());
  }

  /** Afterwards a minute goes by, whether or not anything came meanwhile. */
  async #write(id: AccessTokenId): Promise<void> {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) {
      this.#timers.delete(id);
      return;
    }
    this.#waiting.delete(id);
    this.#plan(id, MINUTE_MS);
    const { token, ...refusals } = waiting;
    const writing = this.store.addRefusals(token.enterpriseId, id, refusals).catch(() => this.#putBack(id, waiting));
    this.#writing.add(writing);
    await writing.finally(() => this.#writing.delete(writing));
  }

  #putBack(id: AccessTokenId, { token, count, since, last }: Waiting): void {
    const later = this.#waiting.get(id);
    this.#waiting.set(id, { token, since, count: count + (later?.count ?? 0), last: later?.last ?? last });
  }
}
