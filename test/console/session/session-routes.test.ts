import { afterEach, describe, expect, it, jest } from '@jest/globals';
import express from 'express';
import type { Sessions } from '../../../src/console/session/session.ts';
import { createSessionRoutes } from '../../../src/console/session/session-routes.ts';
import { tokenSignIn } from '../../../src/console/session/token-sign-in.ts';
import type { Transport, WireResult } from '../../../src/wire/transport.ts';
import { failed, unreachableDirectory } from '../../../src/wire/transport.ts';
import { type LocalServer, startLocalServer } from '../../support/network/local-server.ts';

const servers: LocalServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function startRoutes(result: WireResult<unknown>) {
  const sessions = {
    open: jest.fn<Sessions['open']>(async () => {}),
    find: async () => ({ secret: 'xms_1' }),
    end: jest.fn<Sessions['end']>(async () => {}),
  };
  const transport = { send: async () => result } as unknown as Transport;
  const server = await startLocalServer(express().use(createSessionRoutes({ sessions, transport }, [tokenSignIn])));
  servers.push(server);
  return { sessions, url: server.url };
}

describe('the routes of a session', () => {
  it('keep the cookie when the directory could not end the session, so that the user can retry', async () => {
    const { sessions, url } = await startRoutes(failed(unreachableDirectory));

    expect((await fetch(url, { method: 'DELETE' })).status).toBe(503);
    expect(sessions.end).not.toHaveBeenCalled();
  });

  it('delete the cookie of a session that has ended', async () => {
    const { sessions, url } = await startRoutes(failed({ code: 'UNAUTHENTICATED', message: 'Ended.', field: null }));

    expect((await fetch(url)).status).toBe(204);
    expect(sessions.end).toHaveBeenCalledTimes(1);
  });

  it('store the secret of the opened session, not the access token', async () => {
    const access = { enterprise: 'acme', permissions: ['ADMINISTER'] };
    const { sessions, url } = await startRoutes({ data: { openSession: { secret: 'xms_2', access } }, error: null });

    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ token: 'xmd_1' }) });

    expect(await response.json()).toEqual(access);
    expect(sessions.open.mock.calls[0]?.[2]).toEqual({ secret: 'xms_2' });
  });
});
