import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import { Pieces } from '../../../src/kernel/pieces.ts';
import { RequestContext } from '../../../src/scim/http/request-context.ts';
import type { ScimOptions } from '../../../src/scim/http/scim-options.ts';
import { FakeDirectory, REQUEST_ID } from './facade.ts';

/** A response that records what is written to it, with as much of Express's interface as the façade uses. */
export class RecordedResponse {
  readonly locals: Record<string, unknown> = {};
  readonly headers: Record<string, unknown> = {};
  readonly destroyed = false;
  headersSent = false;
  status = 0;
  body: Buffer = Buffer.alloc(0);

  setHeader(name: string, value: unknown): void {
    this.headers[name.toLowerCase()] = value;
  }

  hasHeader(name: string): boolean {
    return name.toLowerCase() in this.headers;
  }

  writeHead(status: number, headers: Record<string, unknown> = {}): this {
    this.status = status;
    this.headersSent = true;
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    return this;
  }

  end(body: string | Buffer = '', encoding: BufferEncoding = 'utf8'): void {
    this.body = typeof body === 'string' ? Buffer.from(body, encoding) : body;
  }
}

interface FakeRequest {
  readonly method?: string;
  readonly baseUrl?: string;
  /** Below the tenant URL, with the query. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly body?: object | string;
}

/** A request that no server received. */
export function fakeRequest({ method = 'GET', url = '/Users', headers = {}, ...rest }: FakeRequest = {}): Request {
  const { baseUrl = '/api/scim/v2/enterprises/acme', id, body = '' } = rest;
  const stream = Readable.from([Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))]);
  const path = url.split('?')[0];
  const all = { authorization: 'Bearer t', ...headers };
  return Object.assign(stream, { method, baseUrl, url, path, headers: all, params: { id } }) as unknown as Request;
}

/** The options of a façade in front of a directory that accepts everything. */
export function fakeOptions(directory: FakeDirectory): ScimOptions {
  return {
    pieces: new Pieces(),
    transport: directory,
    publicUrl: 'https://x.example',
    limits: { maxBodyBytes: 1000, maxPageSize: 50, defaultPageSize: 20 },
    clock: () => new Date('2026-03-31T09:14:05.123Z'),
    newRequestId: () => REQUEST_ID,
    hold: (_request, verdict) => verdict(null),
    onDefect: () => undefined,
  };
}

/** The context of a request that no server received, its directory, and what is written to its response. */
export function fakeContext(request: FakeRequest = {}) {
  const directory = new FakeDirectory();
  const response = new RecordedResponse();
  const options = fakeOptions(directory);
  const context = new RequestContext(options, fakeRequest(request), response as unknown as Response);
  return { context, directory, response, options };
}
