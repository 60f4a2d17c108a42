import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy that serves another server below a path, which it strips. */
export interface PathProxy {
  /** Its URL with the path, without a trailing slash. */
  readonly url: string;
  /** Sets the server behind the proxy. */
  leadTo(url: string): void;
  close(): void;
}

/** Starts a proxy for a path; requests outside the path get 404. */
export async function startPathProxy(path: string): Promise<PathProxy> {
  let target = '';
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request;
    if (url !== path && !url.startsWith(`${path}/`)) {
      response.writeHead(404).end('outside the path');
      return;
    }
    const onward = ask(`${target}${url.slice(path.length) || '/'}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    leadTo(url) {
      target = url;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
