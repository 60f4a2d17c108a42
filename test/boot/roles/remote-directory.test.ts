import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { openRemoteDirectory } from '../../../src/boot/roles/remote-directory.ts';
import { readSettings } from '../../../src/boot/settings/settings.ts';

describe('openRemoteDirectory', () => {
  it.each(['/graphql', '/graphql/'])('probes the readiness of the directory of %s', async (path) => {
    const directory = createServer(({ url }, response) => response.writeHead(url === '/readyz' ? 200 : 404).end());
    await once(directory.listen(0, '127.0.0.1'), 'listening');
    const { port } = directory.address() as AddressInfo;
    const remote = openRemoteDirectory(readSettings('gateway', { DIRECTORY_URL: `http://127.0.0.1:${port}${path}` }));

    const isAlive = await remote.isAlive();

    expect(isAlive).toBe(true);
    await remote.close();
    directory.closeAllConnections();
    directory.close();
  });
});
