import type { Clock } from '../../kernel/clock.ts';
import { InputError } from '../input-error.ts';
import type { ExchangeEvent } from '../provisioning/provisioning-listener.ts';
import { type Failure, failureOf, incompatible } from './failure.ts';
import { openWire, type ScimRequest } from './http-client.ts';
import { createPacer } from './rate-limiter.ts';
import { type ListPage, type Resource, readListPage, readResource } from './resource.ts';
import { patientWire } from './retrying-client.ts';

/** What became of a request; a client never throws. */
export type Result<Value> = { readonly value: Value } | { readonly failure: Failure };

/** An attribute by which a user is asked for, and its value. */
export interface Query {
  readonly path: string;
  readonly value: string;
}

/** How much of a list is asked for (RFC 7644 §3.4.2.4). */
export interface PageRequest {
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
}

/** Asks one tenant of a SCIM server in the way of Entra's provisioning service. */
export interface ScimClient {
  find(query: Query, operation: 'match' | 'probe'): Promise<Result<ListPage>>;
  list(page: PageRequest): Promise<Result<ListPage>>;
  get(id: string): Promise<Result<Resource>>;
  create(body: object): Promise<Result<Resource>>;
  /** `null` when the target did not show the user afterwards. */
  update(id: string, body: object, operation: 'update' | 'disable'): Promise<Result<Resource | null>>;
  delete(id: string): Promise<Result<null>>;
  close(): Promise<void>;
}

/** What a client needs to know; the settings of a job have it all. */
export interface ScimClientOptions {
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly concurrency: number;
  readonly ratePerSecond: number | null;
  readonly timeoutMs: number;
}

/** Who watches a client, and the clock by which it reads the dates that a target names. */
export interface ScimClientSurroundings {
  readonly clock: Clock;
  readonly onExchange: (exchange: ExchangeEvent) => void;
}

/** @throws InputError when the tenant URL is none */
export function createScimClient(options: ScimClientOptions, surroundings: ScimClientSurroundings): ScimClient {
  const { clock, onExchange } = surroundings;
  const { concurrency: connections, ratePerSecond, timeoutMs, secretToken } = options;
  const tenant = parseTenantUrl(options.tenantUrl);
  const wire = patientWire(openWire({ ...tenant, secretToken, connections, timeoutMs, onExchange }), {
    pacer: createPacer(ratePerSecond),
    clock,
  });

  async function ask<Value>(request: ScimRequest, read: (text: string) => Value | string): Promise<Result<Value>> {
    const answer = await wire.send(request);
    if (answer.status === null || answer.status < 200 || answer.status > 299) {
      return { failure: failureOf(request.operation, answer) };
    }
    const value = read(answer.text);
    return typeof value === 'string' ? { failure: incompatible(answer.status, value) } : { value };
  }

  return {
    find: (query, operation) =>
      ask({ operation, method: 'GET', path: `/Users?${filterQuery(query.path, query.value)}` }, readListPage),
    list: ({ startIndex, count }) =>
      ask({ operation: 'probe', method: 'GET', path: `/Users?startIndex=${startIndex}&count=${count}` }, readListPage),
    get: (id) => ask({ operation: 'get', method: 'GET', path: pathOf(id) }, readResource),
    create: (body) => ask({ operation: 'create', method: 'POST', path: '/Users', body }, readResource),
    update: (id, body, operation) => ask({ operation, method: 'PATCH', path: pathOf(id), body }, readUpdated),
    delete: (id) => ask({ operation: 'delete', method: 'DELETE', path: pathOf(id) }, () => null),
    close: () => wire.close(),
  };
}

function pathOf(id: string): string {
  return `/Users/${encodeURIComponent(id)}`;
}

/** A PATCH may be answered without a body (204). */
function readUpdated(text: string): Resource | string | null {
  return text === '' ? null : readResource(text);
}

/** Where a tenant's SCIM endpoint is found. */
export interface TenantUrl {
  readonly origin: string;
  /** Without a slash at its end. */
  readonly path: string;
}

/**
 * Takes a tenant URL apart. A flag behind it (`?aadOptscim062020`) is for Entra to read and is not sent on.
 *
 * @throws InputError when the text is no http or https URL
 */
export function parseTenantUrl(text: string): TenantUrl {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`The tenant URL "${text}" is not an http or https URL.`);
  }
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') };
}

/** The query by which Entra asks for a user, spelled as it spells it: spaces as `+`, quotes as `%22`, `@` as `%40`. */
export function filterQuery(path: string, value: string): string {
  return new URLSearchParams({ filter: `${path} eq ${JSON.stringify(value)}` }).toString();
}
