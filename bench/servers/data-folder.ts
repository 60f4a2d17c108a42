import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} folders that must not outlive this process */
const folders = new Set();
process.on('exit', () => {
  for (const folder of folders) removeDataFolder(folder);
});

/** A folder for a server's data, gone when this process ends at the latest. */
export function makeDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-bench-'));
  folders.add(folder);
  return folder;
}

/** Again and again while a server that is ending still writes into it. @param {string} folder */
export function removeDataFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}
