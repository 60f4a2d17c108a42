import { closeSync, openSync, writeSync } from 'node:fs';

const CHUNK_CHARACTERS = 65_536;

/** An append-only NDJSON file with buffered writes. */
export interface NdjsonFile {
  add(value: object): void;
  flush(): void;
  close(): void;
}

/**
 * Opens an NDJSON file. Writes are synchronous, in chunks: a slow disk slows the caller down instead of filling the
 * memory.
 *
 * @param flags of `open`: `a` appends, `w` truncates
 * @throws Error of Node when the file cannot be opened
 */
export function openNdjsonFile(path: string, flags: 'a' | 'w'): NdjsonFile {
  const file = openSync(path, flags);
  let lines: string[] = [];
  let characters = 0;

  function flush(): void {
    if (lines.length === 0) return;
    const chunk = Buffer.from(lines.join(''));
    lines = [];
    characters = 0;
    for (let written = 0; written < chunk.length; ) written += writeSync(file, chunk, written);
  }

  return {
    add(value) {
      const line = `${JSON.stringify(value)}\n`;
      lines.push(line);
      characters += line.length;
      if (characters >= CHUNK_CHARACTERS) flush();
    },
    flush,
    close() {
      flush();
      closeSync(file);
    },
  };
}
