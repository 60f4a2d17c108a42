import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { patchUser } from './target-patch.ts';

/** A request that the target received. */
export interface SeenRequest {
  readonly method: string;
  /** Below the tenant URL, with the query, as received. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Body;
}

interface Body extends Record<string, unknown> {
  readonly userName: string;
  readonly Operations: readonly { readonly op: string; readonly path?: string; readonly value: unknown }[];
}

/** The fault of a request: another response, or a loss of the request or of its response. */
export type TargetFault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'lostRequest'
  | 'lostReply'
  | 'noReply';

/** A stored user. */
export type TargetUser = Record<string, unknown> & { readonly id: string };

/** A small SCIM server in memory with fault injection. */
export interface SimulatorTarget {
  readonly tenantUrl: string;
  readonly users: Map<string, TargetUser>;
  readonly requests: SeenRequest[];
  /** Called with each request: the fault that it gets, or `null`. */
  fault: (request: SeenRequest) => TargetFault | null;
  userOf(userName: string): TargetUser | undefined;
  close(): Promise<void>;
}

/** Starts a target on the loopback interface. */
export async function startTarget(): Promise<SimulatorTarget> {
  const server = createServer((incoming, outgoing) => void answer(target, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const target: SimulatorTarget = {
    tenantUrl: `http://127.0.0.1:${port}/scim/`,
    users: new Map(),
    requests: [],
    fault: () => null,
    userOf: (userName) => [...target.users.values()].find((user) => user.userName === userName),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return target;
}

async function answer(target: SimulatorTarget, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const { method = '', url = '', headers } = incoming;
  const request = { method, path: url.replace('/scim', ''), headers, body: text === '' ? {} : JSON.parse(text) };
  target.requests.push(request);
  const fault = target.fault(request);
  if (fault === 'lostRequest') return void outgoing.destroy();
  const reply = fault !== null && typeof fault === 'object' ? fault : serve(target, request);
  if (fault === 'noReply') return;
  if (fault === 'lostReply') return void outgoing.destroy();
  outgoing.writeHead(reply.status, { 'content-type': 'application/scim+json', ...reply.headers });
  outgoing.end(typeof reply.body === 'object' ? JSON.stringify(reply.body) : reply.body);
}

type Reply = Exclude<TargetFault, string>;

function serve(target: SimulatorTarget, { method, path, body }: SeenRequest): Reply {
  const url = new URL(path, 'http://target');
  const [, , encodedId] = url.pathname.split('/');
  if (encodedId === undefined) return method === 'POST' ? create(target, body) : list(target, url.searchParams);
  const id = decodeURIComponent(encodedId);
  const user = target.users.get(id);
  if (user === undefined) return { status: 404, body: { detail: `Resource ${id} not found` } };
  if (method === 'DELETE') {
    target.users.delete(id);
    return { status: 204 };
  }
  const changed = method === 'PATCH' ? { ...patchUser(user, body.Operations), id } : user;
  target.users.set(id, changed);
  return { status: 200, body: changed };
}

function create({ users }: SimulatorTarget, body: Body): Reply {
  const conflicting = [...users.values()].find(({ userName }) => same(userName, body.userName));
  if (conflicting !== undefined) return { status: 409, body: { scimType: 'uniqueness', detail: 'userName is taken' } };
  const user = { ...body, id: `id-${users.size + 1}-${body.userName}` };
  users.set(user.id, user);
  return { status: 201, body: user };
}

function list({ users }: SimulatorTarget, query: URLSearchParams): Reply {
  const [, path, value] = /^(\w+) eq "(.*)"$/.exec(query.get('filter') ?? '') ?? [];
  const found = [...users.values()].filter((user) => path === undefined || same(user[path], value));
  const startIndex = Number(query.get('startIndex') ?? 1);
  const count = Number(query.get('count') ?? 20);
  const Resources = found.slice(startIndex - 1, startIndex - 1 + count);
  return { status: 200, body: { totalResults: found.length, startIndex, itemsPerPage: Resources.length, Resources } };
}

function same(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
