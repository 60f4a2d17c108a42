import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { openRemoteDirectory } from '../../../src/boot/roles/remote-directory.ts';
import { readSettings } from '../../../src/boot/settings/settings.ts';

describe('openGatewayBackend', () => {
  it.each(['/graphql', '/graphql/'])('asks the directory beside %s whether it is ready', async (path) => {
    const directory = createServer(({ url }, response) => response.writeHead(url === '/readyz' ? 200 : 404).end());
    await once(directory.listen(0, '127.0.0.1'), 'listening');
    const { port } = directory.address() as AddressInfo;
    const backend = openRemoteDirectory(readSettings('gateway', { DIRECTORY_URL: `http://127.0.0.1:${port}${path}` }));

    const isAlive = await backend.isAlive();

    expect(isAlive).toBe(true);
    await backend.close();
    directory.closeAllConnections();
    directory.close();
  });
});
