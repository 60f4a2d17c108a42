import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openEmbeddedServer } from '../../../src/postgres/embedded-server.ts';

/** A PostgreSQL server whose data is deleted when it is closed. */
export interface TemporaryServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server in a temporary folder. If this process exits first, kills the server and deletes the folder. */
export async function startTemporaryServer(settings: Readonly<Record<string, string>>): Promise<TemporaryServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'xm-directory-postgres-'));
  const logger = pino({ level: 'silent' });
  const server = await openEmbeddedServer({ dataDir, connections: 200, requireData: false, logger, settings });
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  const crash = () => {
    server.kill();
    remove();
  };
  process.once('exit', crash);
  return {
    url: server.url,
    async close() {
      process.off('exit', crash);
      await server.close();
      remove();
    },
  };
}
