import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP proxy that fails some of the requests. */
export interface FaultyProxy {
  readonly url: string;
  /** Number of failed requests, by fault. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** Sends new requests to another server; pending ones continue. */
  pointTo(url: string): void;
  /** No more requests fail. */
  heal(): void;
  close(): Promise<void>;
}

/** The connection closes before the server gets the request, or after it responded; or the proxy responds with 503. */
type Fault = 'lostRequest' | 'lostReply' | 'unavailable';

const FAULTS: readonly Fault[] = ['lostRequest', 'lostReply', 'unavailable'];

/** Starts a proxy that fails a `share` of the requests (0 to 1), chosen by a seeded random generator. */
export async function openFaultyProxy(to: string, setup: { share: number; seed: number }): Promise<FaultyProxy> {
  const faults = { lostRequest: 0, lostReply: 0, unavailable: 0 };
  const random = seededRandom(setup.seed);
  let { share } = setup;
  let target = to;
  const server = createServer((incoming, outgoing) => {
    const fault = random() < share ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? null) : null;
    if (fault !== null) faults[fault]++;
    if (fault === 'lostRequest') return outgoing.destroy();
    if (fault === 'unavailable') return refuse(incoming, outgoing);
    passOn(incoming, { outgoing, target, isReplyLost: fault === 'lostReply' });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    pointTo: (url) => {
      target = url;
    },
    heal: () => {
      share = 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  outgoing.writeHead(503, { 'retry-after': '0', 'content-type': 'text/plain' }).end('upstream is away');
}

interface Passage {
  readonly outgoing: ServerResponse;
  readonly target: string;
  readonly isReplyLost: boolean;
}

function passOn(incoming: IncomingMessage, { outgoing, target, isReplyLost }: Passage): void {
  const { method, headers } = incoming;
  const onward = request(new URL(incoming.url ?? '/', target), { method, headers }, (reply) => {
    if (isReplyLost) {
      reply.resume().on('close', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.on('error', () => outgoing.destroy()).pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.on('error', () => onward.destroy()).pipe(onward);
}

/** Pseudorandom numbers from 0 to 1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
