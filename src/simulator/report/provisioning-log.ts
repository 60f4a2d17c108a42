import { closeSync, openSync, writeSync } from 'node:fs';
import type { ProvisioningListener } from '../provisioning/provisioning-listener.ts';

/** A listener that writes the provisioning log; `close` writes what is still in hand. */
export interface ProvisioningLog extends ProvisioningListener {
  close(): void;
}

const CHUNK_CHARACTERS = 65_536;

/**
 * Appends the provisioning log to a file as NDJSON, one line an object.
 *
 * Lines are written in chunks while the job waits: a slow disk slows the job down instead of filling the memory, and
 * a job that is killed loses a chunk at most, none after a cycle has ended.
 *
 * @throws Error of Node when the file cannot be opened
 */
export function openProvisioningLog(path: string): ProvisioningLog {
  const file = openSync(path, 'a');
  let lines: string[] = [];
  let characters = 0;

  function flush(): void {
    if (lines.length === 0) return;
    const chunk = Buffer.from(lines.join(''));
    lines = [];
    characters = 0;
    let written = 0;
    while (written < chunk.length) written += writeSync(file, chunk, written);
  }

  return {
    provisioned(event) {
      const line = `${JSON.stringify(event)}\n`;
      lines.push(line);
      characters += line.length;
      if (characters >= CHUNK_CHARACTERS) flush();
    },
    cycleEnds: flush,
    close() {
      flush();
      closeSync(file);
    },
  };
}
