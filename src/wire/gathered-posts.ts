import { MAX_BATCH_SIZE } from './batch-protocol.ts';
import { type Address, type Letter, postMany, postOne } from './post-letters.ts';

/** Afterwards the directory may have been brought to our release. */
const ALONE_FOR_MS = 60_000;

/** Characters of an operation that goes alone, so that many together are no body that is too large. */
const LARGE = 32_768;

type Unsent = Omit<Letter, 'resolve' | 'reject'>;

/** Posts together what one caller asks for in one turn of the event loop, for hardly more than the price of one request. */
export class GatheredPosts {
  readonly #waiting = new Map<string, Letter[]>();
  /** Until then each goes alone: a directory of another release may take but one operation a request. */
  #aloneUntilMs = 0;

  constructor(private readonly address: Address) {}

  /**
   * Answers what comes back, read from JSON, whatever its status.
   *
   * @throws `late`; an error of undici when the connection is lost; `SyntaxError` for what is not JSON
   */
  send(letter: Unsent): Promise<unknown> {
    if (letter.body.length > LARGE || performance.now() < this.#aloneUntilMs) return this.sendAlone(letter);
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setImmediate(() => this.#postAll());
      const { token, permission, enterprise } = letter.caller;
      const key = `${permission} ${token} ${enterprise}`;
      const letters = this.#waiting.get(key) ?? [];
      this.#waiting.set(key, letters);
      letters.push({ ...letter, resolve, reject });
    });
  }

  /** The same for what must go on its own, as what only Apollo can read. */
  sendAlone(letter: Unsent): Promise<unknown> {
    return new Promise((resolve, reject) => {
      void postOne(this.address, { ...letter, resolve, reject });
    });
  }

  #postAll(): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const letters of all) {
      for (let from = 0; from < letters.length; from += MAX_BATCH_SIZE) {
        void this.#post(letters.slice(from, from + MAX_BATCH_SIZE));
      }
    }
  }

  async #post([first, ...others]: readonly Letter[]): Promise<void> {
    if (first === undefined) return;
    if (others.length === 0) return postOne(this.address, first);
    const left = await postMany(this.address, [first, ...others]);
    if (left.length > 0) this.#aloneUntilMs = performance.now() + ALONE_FOR_MS;
    for (const letter of left) void postOne(this.address, letter);
  }
}
