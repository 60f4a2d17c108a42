import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that serves what stands behind it below a path of its own, which it takes off. */
export interface PathProxy {
  /** Where it is found, with the path and without a slash at the end. */
  readonly url: string;
  /** Names the server behind it. */
  leadTo(url: string): void;
  close(): void;
}

/** Whatever is asked for beside the path is answered by 404. */
export async function startPathProxy(path: string): Promise<PathProxy> {
  let target = '';
  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request;
    if (url !== path && !url.startsWith(`${path}/`)) {
      response.writeHead(404).end('beside the path');
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
