import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server in place of the directory, which records its requests. */
export interface FakeDirectory {
  readonly url: string;
  /** Requests that were received completely. */
  readonly asked: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: unknown }[];
  close(): Promise<void>;
}

/** Starts a fake directory. @param answer is called when a request was received completely */
export async function startFakeDirectory(answer: RequestListener): Promise<FakeDirectory> {
  const asked: FakeDirectory['asked'] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    asked.push({ headers: request.headers, body: JSON.parse(text) });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
