import type pg from 'pg';

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** What the driver's connection can do for COPY, which its types leave out. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A row as a line of COPY's text format. */
export function copyLineOf(values: readonly (string | number)[]): string {
  return `${values.map((value) => String(value).replace(SPECIAL, (special) => ESCAPED[special] ?? special)).join('\t')}\n`;
}

/** What to copy, and where. */
interface Copy {
  /** The table and its columns. */
  readonly into: string;
  /** As `copyLineOf` writes them. */
  readonly lines: string;
}

/**
 * Writes rows by COPY, which costs the server half as much as the parameters of an INSERT. The methods are those that
 * the driver calls of its own queries.
 */
export function copyRows(client: pg.Client, { into, lines }: Copy): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    client.query({
      submit: (connection: pg.Connection) => connection.query(`COPY ${into} FROM STDIN`),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
      },
      handleCommandComplete() {},
      handleError(error: Error) {
        failure = error;
        reject(error);
      },
      handleReadyForQuery() {
        if (failure === null) resolve();
      },
    });
  });
}
