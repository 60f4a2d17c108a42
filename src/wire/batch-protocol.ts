/**
 * How a gateway asks for many operations in one request: the body is an array of these, all on behalf of one caller; the
 * answer has a line of JSON for each, written as soon as it is there, so that none waits for another.
 */
export interface BatchItem {
  readonly requestId: string;
  /** What would be posted for this one alone. */
  readonly operation: unknown;
}

/** The answer to one of many. */
export interface BatchReply {
  /** Whose answer it is, counted from 0. */
  readonly place: number;
  /** What would have been answered to this one alone. */
  readonly reply: unknown;
}

/** The media type of the answer. */
export const NDJSON = 'application/x-ndjson';

/** More would let one connection that is lost cost too many an answer. */
export const MAX_BATCH_SIZE = 32;

const NEWLINE = 0x0a;

/** Makes lines of text of the bytes that come in; what comes after the last newline is the last line. */
export class LineSplitter {
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
