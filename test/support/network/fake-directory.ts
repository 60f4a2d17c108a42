import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for a directory behind HTTP, which counts what it is asked. */
export interface FakeDirectory {
  readonly url: string;
  /** Requests whose body arrived whole. */
  readonly asked: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: unknown }[];
  close(): Promise<void>;
}

/** Starts one that answers as told; `answer` is called once a request has arrived whole. */
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
