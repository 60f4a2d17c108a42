import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that answers on a free port of this machine. */
export interface LocalServer {
  readonly url: string;
  close(): void;
}

/** Lets a handler answer. */
export async function startLocalServer(handler: RequestListener): Promise<LocalServer> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
