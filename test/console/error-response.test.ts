import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { sendDirectoryError, sendUnauthenticated } from '../../src/console/error-response.ts';
import { type LocalServer, startLocalServer } from '../support/network/local-server.ts';

const servers: LocalServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function responseTo(send: (response: express.Response) => void): Promise<Response> {
  const server = await startLocalServer(express().use((_request, response) => send(response)));
  servers.push(server);
  return fetch(server.url);
}

describe('an error response', () => {
  it.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['ENTERPRISE_NOT_FOUND', 404],
    ['RATE_LIMITED', 429],
    ['FILTER_INVALID', 400],
  ])('has for the code %s the status %i', async (code, status) => {
    const response = await responseTo((to) => sendDirectoryError(to, { code, message: 'No.', field: null }, 400));

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ errors: [{ message: 'No.', extensions: { code } }] });
  });

  it('names the field that caused the error', async () => {
    const error = { code: 'BAD_REQUEST', message: 'No.', field: 'token' };
    const response = await responseTo((to) => sendDirectoryError(to, error));

    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { field: 'token' } }] });
  });

  it('has the status 401 without a session', async () => {
    expect((await responseTo(sendUnauthenticated)).status).toBe(401);
  });
});
