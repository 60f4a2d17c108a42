import { MOST_ASKED } from './many-operations.ts';
import { type Address, type Letter, postMany, postOne } from './post-letters.ts';

type Unsent = Omit<Letter, 'resolve' | 'reject'>;

/** Posts what one caller asks for in one turn of the event loop together, for hardly more than the price of one request. */
export class GatheredPosts {
  readonly #waiting = new Map<string, Letter[]>();
  /** A directory of another release may take but one operation a request. */
  #takesMany = true;

  constructor(private readonly address: Address) {}

  /**
   * Answers what comes back, read from JSON, whatever its status.
   *
   * @throws `late`; an error of undici when the connection is lost; `SyntaxError` for what is not JSON
   */
  send(letter: Unsent): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setImmediate(() => this.#postAll());
      const { token, permission } = letter.caller;
      const key = `${permission} ${token}`;
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
    const most = this.#takesMany ? MOST_ASKED : 1;
    for (const letters of all) {
      for (let from = 0; from < letters.length; from += most) void this.#post(letters.slice(from, from + most));
    }
  }

  async #post([first, ...others]: readonly Letter[]): Promise<void> {
    if (first === undefined) return;
    if (others.length === 0) return postOne(this.address, first);
    const left = await postMany(this.address, [first, ...others]);
    if (left.length > 0) this.#takesMany = false;
    for (const letter of left) void postOne(this.address, letter);
  }
}
