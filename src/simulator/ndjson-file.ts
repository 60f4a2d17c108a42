import { closeSync, openSync, writeSync } from 'node:fs';

const CHUNK_CHARACTERS = 65_536;

/** A file to which lines are added; they are written in chunks. */
export interface LineFile {
  add(value: object): void;
  flush(): void;
  close(): void;
}

/**
 * Opens a file for lines of JSON.
 *
 * @param flags as of `open`: `a` to add to it, `w` to begin anew
 */
export function openLineFile(path: string, flags: 'a' | 'w'): LineFile {
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
