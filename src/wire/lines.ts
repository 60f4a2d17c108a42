const NEWLINE = 0x0a;

/** Makes lines of text of the bytes that come in; what comes after the last newline is the last line. */
export class Lines {
  #rest: Buffer[] = [];

  constructor(private readonly onLine: (line: string) => void) {}

  take(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#rest.push(chunk.subarray(from, end));
      this.end();
      from = end + 1;
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from));
  }

  /** To be called when nothing more comes. */
  end(): void {
    const [first, ...others] = this.#rest;
    if (first === undefined) return;
    const bytes = others.length === 0 ? first : Buffer.concat(this.#rest);
    this.#rest = [];
    if (bytes.length > 0) this.onLine(bytes.toString());
  }
}
