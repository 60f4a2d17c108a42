/**
 * The batch protocol between a gateway and a directory: one POST with many operations of one caller. The request body
 * is a JSON array of `BatchItem`; the response body has one line of NDJSON (`BatchReply`) for each, in the order in
 * which the operations finish, so that a fast operation does not wait for a slow one.
 */
export interface BatchItem {
  readonly requestId: string;
  /** The body that a request with this operation alone would have. */
  readonly operation: unknown;
}

/** The reply to one operation of a batch. */
export interface BatchReply {
  /** The index of the operation in the batch. */
  readonly place: number;
  /** The body that the response to this operation alone would have. */
  readonly reply: unknown;
}

/** The media type of the response. */
export const NDJSON = 'application/x-ndjson';

/** Operations of a batch at most: a lost connection costs the replies of one batch. */
export const MAX_BATCH_SIZE = 32;

const NEWLINE = 0x0a;

/** Splits a stream of bytes into lines. */
export class LineSplitter {
  #rest: Buffer[] = [];

  constructor(private readonly onLine: (line: string) => void) {}

  write(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#rest.push(chunk.subarray(from, end));
      this.end();
      from = end + 1;
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from));
  }

  /** Ends the current line; call it at the end of the stream. */
  end(): void {
    const [first, ...others] = this.#rest;
    if (first === undefined) return;
    const bytes = others.length === 0 ? first : Buffer.concat(this.#rest);
    this.#rest = [];
    if (bytes.length > 0) this.onLine(bytes.toString());
  }
}
