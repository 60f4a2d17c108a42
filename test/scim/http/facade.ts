import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { CooperativeScheduler } from '../../../src/kernel/cooperative-scheduler.ts';
import type { RequestId } from '../../../src/kernel/ids.ts';
import type { ScimOptions } from '../../../src/scim/http/scim-options.ts';
import { createScim, type Scim } from '../../../src/scim/scim.ts';
import type { Caller, Transport, WireResult } from '../../../src/wire/transport.ts';
import { A_USER } from '../a-user.ts';

/** An operation that the directory received. */
export interface Sent {
  readonly name: string;
  readonly variables: Record<string, unknown>;
  readonly caller: Caller;
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  User: { enterprise: { user: A_USER } },
  Users: { enterprise: { users: { total: 3, nodes: [A_USER] } } },
  CreateUser: { createUser: A_USER },
  ReplaceUser: { replaceUser: A_USER },
  UpdateUser: { updateUser: A_USER },
  DeleteUser: { deleteUser: A_USER.id },
  Probe: { enterprise: { name: 'acme' } },
  ReportRequests: { reportRequests: true },
};

/** The errors that also a probe gets. */
const AT_THE_DOOR = new Set(['UNAUTHENTICATED', 'ENTERPRISE_NOT_FOUND', 'FORBIDDEN', 'UNAVAILABLE', 'TIMED_OUT']);

/** A directory with one user that accepts every operation, or refuses with `refusal`. */
export class FakeDirectory implements Transport {
  /** All operations but probes. */
  readonly sent: Sent[] = [];
  /** Number of probes. */
  probes = 0;
  refusal: string | null = null;
  refusedField: string | null = null;
  answers: Record<string, unknown> = { ...ANSWERS };
  /** Delays each result. */
  delay: Promise<void> = Promise.resolve();

  send: Transport['send'] = async ({ name }, variables, caller) => {
    if (name === 'Probe') this.probes += 1;
    else this.sent.push({ name, variables: variables as Record<string, unknown>, caller });
    await this.delay;
    const result: WireResult<unknown> =
      this.refusal === null || (name === 'Probe' && !AT_THE_DOOR.has(this.refusal))
        ? { data: this.answers[name], error: null }
        : { data: null, error: { code: this.refusal, message: 'The directory refuses.', field: this.refusedField } };
    return result as never;
  };

  /** Names of the operations that are not reports. */
  get operations(): string[] {
    return this.sent.map(({ name }) => name).filter((name) => name !== 'ReportRequests');
  }
}

/** A façade that listens on a port, with its directory. */
export interface Facade {
  readonly directory: FakeDirectory;
  readonly scim: Scim;
  readonly defects: unknown[];
  readonly unauthenticated: () => number;
  /** Sends a request below the tenant URL with the token `t`, unless the headers have another. */
  readonly send: (method: string, path: string, init?: Sending) => Promise<Answer>;
  close(): Promise<void>;
}

export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export const REQUEST_ID = '01990000-0000-7000-8000-00000000000f' as RequestId;

/** The options of a façade in front of the directory. */
export function fakeOptions(directory: FakeDirectory): ScimOptions {
  return {
    scheduler: new CooperativeScheduler(),
    transport: directory,
    publicUrl: 'https://x.example',
    limits: { maxBodyBytes: 1000, maxPageSize: 50, defaultPageSize: 20 },
    clock: () => new Date('2026-03-31T09:14:05.123Z'),
    newRequestId: () => REQUEST_ID,
    throttle: (_request, verdict) => verdict(null),
    onDefect: () => undefined,
  };
}

export async function openFacade(overrides: Partial<ScimOptions> = {}): Promise<Facade> {
  const directory = new FakeDirectory();
  const defects: unknown[] = [];
  let unauthenticated = 0;
  const scim = createScim({
    ...fakeOptions(directory),
    onUnauthenticated: () => {
      unauthenticated += 1;
    },
    onDefect: (error) => defects.push(error),
    ...overrides,
  });
  const server = createServer(
    express().disable('x-powered-by').use('/api/scim/v2/enterprises/:enterprise', scim.routes),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    directory,
    scim,
    defects,
    unauthenticated: () => unauthenticated,
    send: (method, path, init) => send(`http://127.0.0.1:${port}/api/scim/v2/enterprises/acme${path}`, method, init),
    async close() {
      server.close();
      server.closeAllConnections();
      await scim.close();
    },
  };
}

async function send(url: string, method: string, { headers = {}, body }: Sending = {}): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: {
      authorization: 'Bearer t',
      ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: text === '' ? {} : JSON.parse(text) };
}
