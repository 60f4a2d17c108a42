import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { openDatabaseServer } from '../../../src/boot/roles/database-server.ts';
import { readSettings } from '../../../src/boot/settings/settings.ts';

describe('openDatabaseServer', () => {
  it('uses the server of DATABASE_URL and does not touch the data directory', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none';
    const settings = readSettings('all', { DATABASE_URL: url, DATA_DIR: './no-such-folder' });
    const logger = createLogger('silent', { write: () => undefined });

    const server = await openDatabaseServer({ settings, logger, onLost: () => undefined });

    expect([server.url, server.outage()]).toEqual([url, null]);
    expect(existsSync('./no-such-folder')).toBe(false);
    await server.close();
  });
});
