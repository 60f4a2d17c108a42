import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that are to be removed when this process ends. */
const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) removeDataFolder(folder);
});

/** Makes a folder for a server's data, which is removed when this process ends at the latest; answers its path. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-bench-'));
  folders.add(folder);
  return folder;
}

/** Removes such a folder, with retries while a server that is ending still writes into it. */
export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}
