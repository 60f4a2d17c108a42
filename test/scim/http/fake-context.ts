import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import { RequestContext } from '../../../src/scim/http/request-context.ts';
import { FakeDirectory, fakeOptions } from './facade.ts';

/** Records what is written to it. Has the part of Express's response that the façade uses. */
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

/** A request without a server. */
export function fakeRequest({ method = 'GET', url = '/Users', headers = {}, ...rest }: FakeRequest = {}): Request {
  const { baseUrl = '/api/scim/v2/enterprises/acme', id, body = '' } = rest;
  const stream = Readable.from([Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))]);
  const path = url.split('?')[0];
  const all = { authorization: 'Bearer t', ...headers };
  return Object.assign(stream, { method, baseUrl, url, path, headers: all, params: { id } }) as unknown as Request;
}

/** The context of a request without a server, with its directory and its response. */
export function fakeContext(request: FakeRequest = {}) {
  const directory = new FakeDirectory();
  const response = new RecordedResponse();
  const options = fakeOptions(directory);
  const context = new RequestContext(options, fakeRequest(request), response as unknown as Response);
  return { context, directory, response, options };
}
