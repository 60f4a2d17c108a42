import type { Clock } from '../../kernel/clock.ts';
import { InputError } from '../input-error.ts';
import { type Failure, failureOf, incompatible } from './failure.ts';
import { createHttpClient, type RequestEvent, type ScimRequest } from './http-client.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { type ListPage, type Resource, readListPage, readResource } from './resource.ts';
import { retryingClient } from './retrying-client.ts';

/** The result of a request; errors are results, not exceptions. */
export type Result<Value> = { readonly value: Value } | { readonly failure: Failure };

/** A query for users with a value of one attribute. */
export interface Query {
  readonly path: string;
  readonly value: string;
}

/** A page of a list (RFC 7644 §3.4.2.4). */
export interface PageRequest {
  /** 1-based. */
  readonly startIndex: number;
  readonly count: number;
}

/** Sends requests to one tenant of a SCIM server, as Entra's provisioning service does. */
export interface ScimClient {
  find(query: Query, operation: 'match' | 'probe'): Promise<Result<ListPage>>;
  list(page: PageRequest): Promise<Result<ListPage>>;
  get(id: string): Promise<Result<Resource>>;
  create(body: object): Promise<Result<Resource>>;
  /** The updated user; `null` when the response has no body. */
  update(id: string, body: object, operation: 'update' | 'disable'): Promise<Result<Resource | null>>;
  delete(id: string): Promise<Result<null>>;
  close(): Promise<void>;
}

/** Options of a client; a subset of `JobSettings`. */
export interface ScimClientOptions {
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly concurrency: number;
  readonly ratePerSecond: number | null;
  readonly timeoutMs: number;
}

/** The observer of a client, and its clock for `Retry-After` dates. */
export interface ScimClientDependencies {
  readonly clock: Clock;
  readonly onRequest: (event: RequestEvent) => void;
}

/** @throws InputError when the tenant URL is invalid */
export function createScimClient(options: ScimClientOptions, dependencies: ScimClientDependencies): ScimClient {
  const { clock, onRequest } = dependencies;
  const { concurrency: connections, ratePerSecond, timeoutMs, secretToken } = options;
  const tenant = parseTenantUrl(options.tenantUrl);
  const client = retryingClient(createHttpClient({ ...tenant, secretToken, connections, timeoutMs, onRequest }), {
    limiter: createRateLimiter(ratePerSecond),
    clock,
  });

  async function ask<Value>(request: ScimRequest, read: (text: string) => Value | string): Promise<Result<Value>> {
    const result = await client.send(request);
    if (result.status === null || result.status < 200 || result.status > 299) {
      return { failure: failureOf(request.operation, result) };
    }
    const value = read(result.text);
    return typeof value === 'string' ? { failure: incompatible(result.status, value) } : { value };
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
    close: () => client.close(),
  };
}

function pathOf(id: string): string {
  return `/Users/${encodeURIComponent(id)}`;
}

/** The response to a PATCH may have no body (204). */
function readUpdated(text: string): Resource | string | null {
  return text === '' ? null : readResource(text);
}

/** The SCIM endpoint of a tenant. */
export interface TenantUrl {
  readonly origin: string;
  /** Without a trailing slash. */
  readonly path: string;
}

/**
 * Parses a tenant URL. Its query (`?aadOptscim062020`) is a flag for Entra and is not sent.
 *
 * @throws InputError when the text is not an http or https URL
 */
export function parseTenantUrl(text: string): TenantUrl {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`The tenant URL "${text}" is not an http or https URL.`);
  }
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') };
}

/** The query string of a filter in Entra's encoding: space as `+`, quote as `%22`, `@` as `%40`. */
function filterQuery(path: string, value: string): string {
  return new URLSearchParams({ filter: `${path} eq ${JSON.stringify(value)}` }).toString();
}
