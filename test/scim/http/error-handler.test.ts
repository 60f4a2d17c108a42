import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NextFunction, Response } from 'express';
import { errorHandler } from '../../../src/scim/http/error-handler.ts';
import { attachContext } from '../../../src/scim/http/request-context.ts';
import { RequestReports } from '../../../src/scim/http/request-reports.ts';
import { ResponseWriter } from '../../../src/scim/http/response-writer.ts';
import { ScimError } from '../../../src/scim/protocol/scim-error.ts';
import { type Facade, openFacade } from './facade.ts';
import { fakeContext } from './fake-context.ts';

let facade: Facade;

beforeEach(async () => {
  facade = await openFacade();
});
afterEach(() => facade.close());

describe('a request during an outage of the directory', () => {
  it.each(['UNAVAILABLE', 'TIMED_OUT'])('gets 503 with Retry-After: %s', async (code) => {
    facade.directory.refusal = code;

    const answer = await facade.send('GET', '/Users');

    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.body.status).toBe('503');
  });

  it('gets 503 when the directory is too busy with its enterprise', async () => {
    facade.directory.refusal = 'RATE_LIMITED';

    const answer = await facade.send('GET', '/Users');

    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a defect', () => {
  it('is reported in full, and to the caller as 500 without details', async () => {
    facade.directory.answers.Users = { enterprise: null };

    const answer = await facade.send('GET', '/Users');

    expect(answer.status).toBe(500);
    expect(Object.keys(answer.body).sort()).toEqual(['detail', 'schemas', 'status']);
    expect(answer.body.detail).not.toMatch(/null|undefined/);
    expect(facade.defects).toEqual([expect.any(Error)]);
  });

  it('of the directory is not reported as one of the façade', async () => {
    facade.directory.refusal = 'INTERNAL_SERVER_ERROR';

    expect((await facade.send('GET', '/Users')).status).toBe(500);
    expect(facade.defects).toEqual([]);
  });
});

describe('errorHandler', () => {
  async function handled(error: unknown, headers: Readonly<Record<string, string>> = {}) {
    const { context, response, options } = fakeContext();
    attachContext(context);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const handle = errorHandler(options, new ResponseWriter(new RequestReports(options)));
    await handle(error, context.request, response as unknown as Response, (() => undefined) as NextFunction);
    return response;
  }

  it('keeps a Retry-After that is set already', async () => {
    const busy = new ScimError(503, null, 'Busy.');

    expect((await handled(busy)).headers['retry-after']).toBe('5');
    expect((await handled(busy, { 'Retry-After': '60' })).headers['retry-after']).toBe('60');
  });

  it('responds 400 to a path with an invalid percent-encoding', async () => {
    expect((await handled(new URIError('malformed'))).status).toBe(400);
  });
});
